internal import Documents

/// The functions that are about lists and addresses.
extension TemplateEvaluator {
  /// `Fn::Length`, of the language extensions.
  func length(_ argument: Document) throws(PlanError) -> TemplateValue {
    switch try value(of: argument) {
    case .list(let elements): .scalar(.number(DocumentNumber(elements.count)))
    case let other: .undecided(by: [other])
    }
  }

  /// `Fn::Cidr`: `[block, count, bits]`. How many blocks there are may be known although they
  /// themselves are not.
  func blocks(_ argument: Document) throws(PlanError) -> TemplateValue {
    guard let arguments = argument.array, arguments.count >= 2 else { return .unknown }
    let source = try value(of: arguments[0])
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-cidr.html
    guard let count = try value(of: arguments[1]).text.flatMap({ Int($0) }),
      (1...256).contains(count)
    else { return .undecided(by: [source]) }
    try budget.spend(values: count)
    let bits = try arguments.count > 2 ? value(of: arguments[2]).text.flatMap { Int($0) } : nil
    if let bits, let block = source.text.flatMap(IPv4Block.init) {
      let blocks = block.blocks(count, hostBits: bits)
      if blocks.count == count { return .list(blocks.map(TemplateValue.text)) }
    }
    return .list(Array(repeating: .undecided(by: [source]), count: count))
  }
}

/// A range of IPv4 addresses in CIDR notation.
struct IPv4Block {
  private let address: UInt32
  private let prefixLength: Int

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let length = Int(parts[1]), (0...32).contains(length) else {
      return nil
    }
    let bytes = parts[0].split(separator: ".", omittingEmptySubsequences: false)
      .compactMap { UInt8($0) }
    guard bytes.count == 4 else { return nil }
    let mask: UInt32 = length == 0 ? 0 : ~0 << UInt32(32 - length)
    address = bytes.reduce(0) { $0 << 8 | UInt32($1) } & mask
    prefixLength = length
  }

  /// The first blocks within this one that have so many bits for hosts; fewer than `count` where
  /// it does not hold as many.
  func blocks(_ count: Int, hostBits: Int) -> [String] {
    guard (1..<32).contains(hostBits), 32 - hostBits >= prefixLength else { return [] }
    let room = 1 << (32 - hostBits - prefixLength)
    return (0..<min(count, room)).map { number in
      let start = address + UInt32(number) << UInt32(hostBits)
      let bytes = (0..<4).map { start >> UInt32(24 - 8 * $0) & 0xFF }
      return bytes.map(String.init).joined(separator: ".") + "/\(32 - hostBits)"
    }
  }
}
