extension XMLTree {
  func string(_ range: Range<UInt32>) -> String {
    String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }

  /// The characters of a piece of text or of an attribute's value.
  func content(of node: XMLNode) -> String {
    guard node.isEscaped else { return string(node.content) }
    let range = Int(node.content.lowerBound)..<Int(node.content.upperBound)
    let bytes = bytes
    return XMLReferences.decoded(
      bytes.span.extracting(range), resolvingReferences: node.kind != .characters)
  }

  func isNamed(_ index: Int, _ name: String) -> Bool {
    let range = nodes[index].name
    return bytes[Int(range.lowerBound)..<Int(range.upperBound)].elementsEqual(name.utf8)
  }
}
