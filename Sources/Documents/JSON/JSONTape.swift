/// A JSON text that has been checked in full, and a flat list of where its values lie.
///
/// A class, because the cheap `JSONElement` views share it; it never changes.
final class JSONTape: Sendable {
  let bytes: [UInt8]
  let nodes: [JSONNode]

  /// Reads one value with nothing but white space around it.
  init(_ bytes: [UInt8], limits: DocumentLimits) throws(TextFault) {
    self.bytes = bytes
    guard bytes.count <= limits.bytes else {
      throw TextFault(.tooLarge(limit: limits.bytes), at: limits.bytes)
    }
    let isASCII = try Self.validate(bytes)
    var parser = JSONParser(limits: limits)
    try parser.readText(bytes.span, isASCII: isASCII)
    nodes = parser.nodes
  }

  /// What a parser has read of these bytes, which may still be no text.
  init(_ bytes: [UInt8], nodes: [JSONNode], isASCII: Bool) throws(TextFault) {
    self.bytes = bytes
    self.nodes = nodes
    if !isASCII { _ = try Self.validate(bytes) }
  }

  /// Throws unless the bytes are UTF-8; whether they are known to be nothing but ASCII.
  private static func validate(_ bytes: [UInt8]) throws(TextFault) -> Bool {
    do {
      return try UTF8Span(validating: bytes.span).isKnownASCII
    } catch {
      throw TextFault(.invalidEncoding, at: error.byteOffsets.lowerBound)
    }
  }

  /// The characters of a string or name.
  func text(of node: JSONNode) -> String {
    let bytes = bytes
    return node.text(in: bytes.span)
  }

  /// The number as it was written.
  func number(of node: JSONNode) -> DocumentNumber {
    DocumentNumber(validLiteral: text(of: node))
  }
}
