extension JSONTape {
  /// Whether a name reads `text`.
  func matches(_ node: JSONNode, _ text: String) -> Bool {
    guard !node.isEscaped else { return self.text(of: node) == text }
    var text = text
    return text.withUTF8 { wanted in
      guard wanted.count == node.range.count else { return false }
      return bytes.withUnsafeBufferPointer { wanted.elementsEqual($0[node.range]) }
    }
  }
}
