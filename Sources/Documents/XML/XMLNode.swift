/// An element, an attribute or a piece of text, in the flat list of an `XMLTree`.
///
/// What lies within an element follows it directly, attributes first; `next` jumps over it.
struct XMLNode {
  enum Kind: UInt8 {
    case element, attribute, text
    /// Text that means what its bytes say: a CDATA section.
    case characters
  }

  let kind: Kind
  /// Text or a value that holds references or carriage returns, so that its bytes are not yet its
  /// characters.
  let isEscaped: Bool
  /// An element's or attribute's name without its prefix.
  let name: Range<UInt32>
  /// The bytes of text or of an attribute's value; of an element, nothing.
  let content: Range<UInt32>
  /// The node after this one and all that lies within it.
  var next: UInt32

  init(
    _ kind: Kind, name: Range<Int> = 0..<0, content: Range<Int> = 0..<0, isEscaped: Bool = false,
    next: Int
  ) {
    self.kind = kind
    self.isEscaped = isEscaped
    self.name = UInt32(name.lowerBound)..<UInt32(name.upperBound)
    self.content = UInt32(content.lowerBound)..<UInt32(content.upperBound)
    self.next = UInt32(next)
  }
}
