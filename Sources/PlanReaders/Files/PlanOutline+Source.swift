internal import Documents

extension PlanOutline {
  /// How much of a text is looked at to tell what it is, in bytes.
  private static let headSize = 16 << 10

  /// Looks at a text. Throws where it is JSON that breaks its grammar.
  init(file: PlanFile, source: JSONSource) throws(DocumentError) {
    self.file = file
    contents = try Self.contents(of: source)
  }

  private static func contents(of source: JSONSource) throws(DocumentError) -> Contents {
    let start = source.range.lowerBound
    let head = try source.bytes(in: start..<start + headSize, limit: headSize)
    guard let first = head.first(where: { !isWhiteSpace($0) }) else { return .nothing }
    guard !head.contains(0) else { return .binary(Array(head.prefix(8))) }
    if first == UInt8(ascii: "{") { return .json(try object(of: source, at: start)) }
    if first == UInt8(ascii: "["), let list = list(in: source) { return .json(list) }
    let text = String(decoding: head, as: UTF8.self)
    // YAML may hold JSON, which is then a part of it.
    let isYAML = TemplateText.looksLikeTemplate(text) || ResourceListReader.recognizes(text)
    if !isYAML, let outline = try objectAmongLines(of: source) { return .json(outline) }
    return .text(head: text, source)
  }

  /// A whole JSON array; nil for text that only begins like one, as `[command]/usr/bin/…`.
  private static func list(in source: JSONSource) -> JSONOutline? {
    try? JSONOutline(source)
  }

  /// The object that tools have printed other lines around: the wrapper of the action
  /// `hashicorp/setup-terraform` puts the command before it and `::debug::` or `::set-output` lines
  /// after it.
  private static func objectAmongLines(
    of source: JSONSource
  ) throws(DocumentError) -> JSONOutline? {
    guard let start = try source.offset(ofLineBeginningWith: "{"),
      let outline = try? object(of: source, at: start)
    else { return nil }
    return outline.members.isEmpty ? nil : outline
  }

  /// The object that begins here. Lines of other text may follow it, but nothing that looks as if
  /// the object went on: then it is broken, and may lack what it should hold.
  private static func object(
    of source: JSONSource, at start: Int
  ) throws(DocumentError) -> JSONOutline {
    let outline = try JSONOutline(source, startingAt: start, allowingTrailingText: true)
    let end = outline.range.upperBound
    let rest = try source.bytes(in: end..<end + headSize, limit: headSize)
    if let next = rest.first(where: { !isWhiteSpace($0) }), ",\"]}".utf8.contains(next) {
      return try JSONOutline(source, startingAt: start)
    }
    return outline
  }

  private static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\t")
  }
}
