import Documents

/// Documents made at random, the same for the same seed.
struct RandomDocuments {
  /// SplitMix64, by Sebastiano Vigna: https://prng.di.unimi.it/splitmix64.c
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  var generator: Generator

  init(seed: UInt64) {
    generator = Generator(state: seed)
  }

  mutating func document(depth: Int) -> Document {
    switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &generator) {
    case 0: .null
    case 1: .bool(.random(using: &generator))
    case 2: .number(number())
    case 3, 4: .string(string())
    case 5: .array((0..<count()).map { _ in document(depth: depth - 1) })
    default: .object(members(depth: depth - 1))
    }
  }

  mutating func members(depth: Int) -> [String: Document] {
    var members: [String: Document] = [:]
    for _ in 0..<count() { members[string()] = document(depth: depth) }
    return members
  }

  private mutating func count() -> Int { Int.random(in: 0...6, using: &generator) }

  private mutating func number() -> DocumentNumber {
    if Bool.random(using: &generator) {
      return DocumentNumber(Int(truncatingIfNeeded: generator.next()))
    }
    let bits = Double(bitPattern: generator.next())
    return DocumentNumber(bits) ?? DocumentNumber(0)
  }

  private mutating func string() -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x20...0x7E, 0x80...0x2FF, 0x2000...0x206F, 0x1F600...0x1F64F, 0xD000...0xE010,
    ]
    var string = ""
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
      guard let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) else {
        continue
      }
      string.unicodeScalars.append(scalar)
    }
    return string
  }
}
