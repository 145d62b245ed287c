/// Reads an XML text into a flat list of nodes, without recursion.
struct XMLParser {
  /// An element that has begun and not ended.
  private struct Open {
    let index: Int
    /// Its name with the prefix, as its end tag must repeat it.
    let name: Range<Int>
    var hasChildren = false
  }

  private let limits: DocumentLimits
  private var nodes: [XMLNode] = []
  private var open: [Open] = []
  private var cursor = XMLCursor()

  static func nodes(of bytes: Span<UInt8>, limits: DocumentLimits) throws(TextFault) -> [XMLNode] {
    do {
      _ = try UTF8Span(validating: bytes)
    } catch {
      throw TextFault(.invalidEncoding, at: error.byteOffsets.lowerBound)
    }
    var parser = XMLParser(limits: limits)
    try parser.document(bytes)
    return parser.nodes
  }

  private init(limits: DocumentLimits) {
    self.limits = limits
  }

  private mutating func document(_ bytes: Span<UInt8>) throws(TextFault) {
    nodes.reserveCapacity(bytes.count / 24 + 8)
    try XMLDeclaration.read(bytes, &cursor)
    while try cursor.skipsMarkup(bytes) {}
    guard cursor.byte(bytes) == UInt8(ascii: "<") else { throw cursor.fault("an element", bytes) }
    repeat { try content(bytes) } while !open.isEmpty
    while try cursor.skipsMarkup(bytes) {}
    guard cursor.isAtEnd(bytes) else { throw cursor.fault("the end of the text", bytes) }
  }

  /// Reads what comes next within the innermost element: a tag, text or a section.
  private mutating func content(_ bytes: Span<UInt8>) throws(TextFault) {
    guard cursor.byte(bytes) == UInt8(ascii: "<") else { return try text(bytes) }
    if cursor.skips("</", bytes) {
      try endTag(bytes)
    } else if cursor.skips("<![CDATA[", bytes) {
      try characters(bytes)
    } else if try !cursor.skipsComment(bytes) {
      try startTag(bytes)
    }
  }

  private mutating func startTag(_ bytes: Span<UInt8>) throws(TextFault) {
    guard open.count < limits.depth else {
      throw TextFault(.tooDeep(limit: limits.depth), at: cursor.position)
    }
    cursor.position += 1
    if !open.isEmpty { open[open.count - 1].hasChildren = true }
    let index = nodes.count
    let name = try cursor.name(bytes)
    try append(XMLNode(.element, name: name.local, next: index + 1))
    while try attribute(bytes, of: index) {}
    if cursor.skips("/>", bytes) {
      nodes[index].next = UInt32(nodes.count)
    } else {
      try cursor.skip(">", bytes)
      open.append(Open(index: index, name: name.whole))
    }
  }

  /// Reads an attribute, if one comes before the tag ends.
  private mutating func attribute(
    _ bytes: Span<UInt8>, of element: Int
  ) throws(TextFault) -> Bool {
    let isSeparated = cursor.skipsWhiteSpace(bytes)
    guard let byte = cursor.byte(bytes), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/")
    else { return false }
    guard isSeparated else { throw cursor.fault("a space or \">\"", bytes) }
    let name = try cursor.name(bytes)
    _ = cursor.skipsWhiteSpace(bytes)
    try cursor.skip("=", bytes)
    _ = cursor.skipsWhiteSpace(bytes)
    guard let quote = cursor.byte(bytes), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { throw cursor.fault("a quote", bytes) }
    cursor.position += 1
    let (content, isEscaped) = try cursor.text(bytes, upTo: quote)
    try cursor.skip(quote == UInt8(ascii: "'") ? "'" : "\"", bytes)
    try append(
      XMLNode(
        .attribute, name: name.local, content: content, isEscaped: isEscaped,
        next: nodes.count + 1))
    return true
  }

  private mutating func endTag(_ bytes: Span<UInt8>) throws(TextFault) {
    let start = cursor.position
    let name = try cursor.name(bytes).whole
    guard let element = open.popLast(), cursor.equal(name, element.name, bytes) else {
      throw TextFault(.malformed(expected: "the end of the element that was begun last"), at: start)
    }
    _ = cursor.skipsWhiteSpace(bytes)
    try cursor.skip(">", bytes)
    nodes[element.index].next = UInt32(nodes.count)
  }

  private mutating func text(_ bytes: Span<UInt8>) throws(TextFault) {
    let (content, isEscaped) = try cursor.text(bytes, upTo: UInt8(ascii: "<"))
    guard !cursor.isAtEnd(bytes) else { throw TextFault(.truncated, at: cursor.position) }
    if cursor.isWhiteSpace(content, bytes) {
      let isAllThereIs = cursor.starts(with: "</", bytes) && open.last?.hasChildren == false
      guard isAllThereIs else { return }
    }
    try append(XMLNode(.text, content: content, isEscaped: isEscaped, next: nodes.count + 1))
  }

  private mutating func characters(_ bytes: Span<UInt8>) throws(TextFault) {
    let content = try cursor.section(bytes, upTo: "]]>")
    let isEscaped = content.contains { bytes[$0] == UInt8(ascii: "\r") }
    try append(XMLNode(.characters, content: content, isEscaped: isEscaped, next: nodes.count + 1))
  }

  private mutating func append(_ node: XMLNode) throws(TextFault) {
    guard nodes.count < limits.values else {
      throw TextFault(.tooManyValues(limit: limits.values), at: cursor.position)
    }
    nodes.append(node)
  }
}
