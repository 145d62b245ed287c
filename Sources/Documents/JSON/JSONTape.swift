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
    let isASCII: Bool
    do {
      isASCII = try UTF8Span(validating: bytes.span).isKnownASCII
    } catch {
      throw TextFault(.invalidEncoding, at: error.byteOffsets.lowerBound)
    }
    var parser = JSONParser(isASCII: isASCII, limits: limits)
    nodes = try parser.nodes(of: bytes.span)
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
