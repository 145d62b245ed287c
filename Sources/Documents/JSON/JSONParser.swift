/// Reads JSON values into the nodes of a tape, strictly by RFC 8259 and without recursion.
struct JSONParser {
  private let limits: DocumentLimits
  private var isASCII = false
  private(set) var nodes: [JSONNode] = []
  /// How many nodes may be there when the value that is read now ends.
  private var nodeLimit = 0
  /// The arrays and objects around the current position, as places on the tape.
  private var open: [Int] = []
  /// Where we are, and after a value is read, where it ends.
  private(set) var position = 0

  init(limits: DocumentLimits) {
    self.limits = limits
  }

  /// Reads a text that is one value, with nothing but white space around it.
  ///
  /// - Parameter isASCII: Whether the text, which is valid UTF-8, is known to be nothing but ASCII.
  mutating func readText(_ bytes: Span<UInt8>, isASCII: Bool) throws(TextFault) {
    nodes.reserveCapacity(bytes.count / 12 + 8)
    try readValue(bytes, isASCII: isASCII)
    position = JSONScanner.endOfWhiteSpace(bytes, from: position)
    guard position == bytes.count else { throw fault("the end of the text", bytes) }
  }

  /// Reads the value at the position, and nothing after it.
  mutating func readValue(_ bytes: Span<UInt8>, isASCII: Bool) throws(TextFault) {
    self.isASCII = isASCII
    nodeLimit = nodes.count + limits.values
    open.removeAll(keepingCapacity: true)
    repeat {
      try value(bytes)
    } while try continues(bytes)
  }

  /// Reads the value that follows the last one behind a comma. False, and nothing done, where there
  /// is none, where it breaks off or is faulty, and where it reaches to `end`.
  mutating func readsAnotherValue(
    _ bytes: Span<UInt8>, before end: Int, isASCII: Bool
  ) -> Bool {
    let (count, last) = (nodes.count, position)
    do throws(TextFault) {
      if try nextByte(bytes) == UInt8(ascii: ",") {
        position += 1
        try readValue(bytes, isASCII: isASCII)
        if position < end, position - last <= limits.bytes { return true }
      }
    } catch {
      // Whoever reads this value as the first one meets the fault again.
    }
    nodes.removeSubrange(count...)
    position = last
    return false
  }

  /// Begins a new tape, for text of about the same size as the last.
  mutating func restart() {
    let count = nodes.count
    nodes = []
    nodes.reserveCapacity(count)
    position = 0
  }

  /// Reads a value, or opens the array or object that begins here.
  private mutating func value(_ bytes: Span<UInt8>) throws(TextFault) {
    switch try nextByte(bytes) {
    case UInt8(ascii: "\""): try string(bytes, as: .string)
    case UInt8(ascii: "{"): try container(bytes, .object)
    case UInt8(ascii: "["): try container(bytes, .array)
    case UInt8(ascii: "t"): try word(bytes, "true", .yes)
    case UInt8(ascii: "f"): try word(bytes, "false", .no)
    case UInt8(ascii: "n"): try word(bytes, "null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number(bytes)
    default: throw fault("a value", bytes)
    }
  }

  /// Closes what ends here and reads up to the next value; false when the outermost value ended.
  private mutating func continues(_ bytes: Span<UInt8>) throws(TextFault) -> Bool {
    while let container = open.last {
      let isObject = nodes[container].kind == .object
      let isEmpty = container == nodes.count - 1
      let byte = try nextByte(bytes)
      if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        position += 1
        try close(container, bytes)
        continue
      }
      if !isEmpty {
        guard byte == UInt8(ascii: ",") else {
          throw fault(isObject ? "\",\" or \"}\"" : "\",\" or \"]\"", bytes)
        }
        position += 1
      }
      if isObject { try name(bytes) }
      return true
    }
    return false
  }

  private mutating func container(_ bytes: Span<UInt8>, _ kind: JSONNode.Kind) throws(TextFault) {
    guard open.count < limits.depth else {
      throw TextFault(.tooDeep(limit: limits.depth), at: position)
    }
    open.append(nodes.count)
    try append(kind, position..<position + 1)
    position += 1
  }

  private mutating func close(_ container: Int, _ bytes: Span<UInt8>) throws(TextFault) {
    open.removeLast()
    nodes[container].end = UInt32(position)
    nodes[container].next = UInt32(nodes.count)
    guard nodes[container].kind == .object else { return }
    if let name = JSONNames.duplicate(in: container, of: nodes, bytes, isASCII: isASCII) {
      throw TextFault(.duplicateName(name.text(in: bytes)), at: name.range.lowerBound - 1)
    }
  }

  private mutating func name(_ bytes: Span<UInt8>) throws(TextFault) {
    guard try nextByte(bytes) == UInt8(ascii: "\"") else {
      throw fault("the name of a member", bytes)
    }
    try string(bytes, as: .name)
    guard try nextByte(bytes) == UInt8(ascii: ":") else { throw fault("\":\"", bytes) }
    position += 1
  }

  private mutating func string(_ bytes: Span<UInt8>, as kind: JSONNode.Kind) throws(TextFault) {
    let start = position + 1
    var isEscaped = false
    position = JSONScanner.endOfPlainText(bytes, from: start)
    while true {
      guard position < bytes.count else { throw TextFault(.truncated, at: position) }
      if bytes[position] == UInt8(ascii: "\"") { break }
      guard bytes[position] == UInt8(ascii: "\\") else {
        throw fault("an escape in place of a control character", bytes)
      }
      isEscaped = true
      try escape(bytes)
      position = JSONScanner.endOfPlainText(bytes, from: position)
    }
    try append(kind, start..<position, isEscaped: isEscaped)
    position += 1
  }

  private mutating func escape(_ bytes: Span<UInt8>) throws(TextFault) {
    guard position + 1 < bytes.count else { throw TextFault(.truncated, at: bytes.count) }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "u") where JSONEscapes.codeUnit(bytes, at: position + 2) != nil:
      position += 6
    default:
      throw fault("an escape that JSON knows", bytes)
    }
  }

  private mutating func word(
    _ bytes: Span<UInt8>, _ word: StaticString, _ kind: JSONNode.Kind
  ) throws(TextFault) {
    let start = position
    for offset in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count else { throw TextFault(.truncated, at: position) }
      guard bytes[position] == word.utf8Start[offset] else { throw fault("\(word)", bytes) }
      position += 1
    }
    try append(kind, start..<position)
  }

  private mutating func number(_ bytes: Span<UInt8>) throws(TextFault) {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "0") {
      position += 1
    } else {
      try digits(bytes)
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      try digits(bytes)
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[position]) {
        position += 1
      }
      try digits(bytes)
    }
    try append(.number, start..<position)
  }

  private mutating func digits(_ bytes: Span<UInt8>) throws(TextFault) {
    let start = position
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    guard position > start else { throw fault("a digit", bytes) }
  }

  /// The first byte from here on that is not white space.
  @inline(__always)
  private mutating func nextByte(_ bytes: Span<UInt8>) throws(TextFault) -> UInt8 {
    position = JSONScanner.endOfWhiteSpace(bytes, from: position)
    guard position < bytes.count else { throw TextFault(.truncated, at: position) }
    return bytes[position]
  }

  @inline(__always)
  private mutating func append(
    _ kind: JSONNode.Kind, _ range: Range<Int>, isEscaped: Bool = false
  ) throws(TextFault) {
    guard nodes.count < nodeLimit else {
      throw TextFault(.tooManyValues(limit: limits.values), at: position)
    }
    nodes.append(
      JSONNode(
        kind: kind, isEscaped: isEscaped, start: UInt32(range.lowerBound),
        end: UInt32(range.upperBound), next: UInt32(nodes.count + 1)))
  }

  private func fault(_ expected: String, _ bytes: Span<UInt8>) -> TextFault {
    guard position < bytes.count else { return TextFault(.truncated, at: position) }
    return TextFault(.malformed(expected: expected), at: position)
  }
}
