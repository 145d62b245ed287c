/// Goes through the top level of a text for `JSONOutline`.
struct JSONOutlineReader {
  private(set) var shape = JSONOutline.Shape.empty
  private(set) var range: Range<Int>
  private(set) var members: [JSONOutline.Member] = []
  private var names: Set<String> = []
  private var walker: JSONWalker

  /// More members than any plan has, so that an outline stays small.
  private static let memberLimit = 100_000
  private static let limits = DocumentLimits(
    bytes: 1 << 20, depth: DocumentLimits.standard.depth, values: memberLimit)

  init(_ source: JSONSource, from start: Int) {
    let rest = start..<max(start, source.range.upperBound)
    walker = JSONWalker(source, rest, limits: Self.limits)
    range = start..<start
  }

  mutating func read(allowingTrailingText: Bool) throws(TextFault) {
    guard let first = try walker.nextByte() else { return }
    switch JSONOutline.Kind(firstByte: first) {
    case .object:
      shape = .object
      try object()
    case .array:
      shape = .array
      range = try walker.skipValue()
    case .string, .scalar:
      shape = .scalar
      let start = walker.offset
      _ = try walker.value()
      range = start..<walker.offset
    }
    guard let next = try walker.nextByte() else { return }
    if shape == .object, next == UInt8(ascii: "{") {
      shape = .objects
    } else if !allowingTrailingText {
      throw walker.fault("the end of the text")
    }
  }

  private mutating func object() throws(TextFault) {
    let start = walker.offset
    _ = try walker.skips("{")
    if try !walker.skips("}") {
      repeat { try member() } while try walker.skips(",")
      guard try walker.skips("}") else { throw walker.fault("\",\" or \"}\"") }
    }
    range = start..<walker.offset
  }

  private mutating func member() throws(TextFault) {
    guard try walker.nextByte() == UInt8(ascii: "\"") else {
      throw walker.fault("the name of a member")
    }
    let place = walker.offset
    let name = try walker.value().string ?? ""
    guard names.insert(name).inserted else { throw TextFault(.duplicateName(name), at: place) }
    guard names.count <= Self.memberLimit else {
      throw TextFault(.tooManyValues(limit: Self.memberLimit), at: place)
    }
    guard try walker.skips(":") else { throw walker.fault("\":\"") }
    guard let first = try walker.nextByte() else { throw walker.fault("a value") }
    let range = try walker.skipValue()
    members.append(
      JSONOutline.Member(name: name, kind: JSONOutline.Kind(firstByte: first), range: range))
  }
}
