/// Writes JSON values as text: the same value gives the same bytes.
struct JSONWriter {
  private let style: JSONStyle
  private(set) var text = ""
  /// How many arrays and objects lie around what is written now.
  private var depth = 0
  private static let width = 80

  init(_ style: JSONStyle) {
    self.style = style
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += value.literal
    case .string(let value): text += value.jsonQuoted
    case .array(let elements):
      if let line = oneLine(elements) {
        text += line
        return
      }
      list(elements, between: "[", and: "]") { writer, element in writer.write(element) }
    case .object(let members):
      list(members, between: "{", and: "}") { writer, member in
        writer.text += member.0.jsonQuoted
        writer.text += writer.style == .pretty ? ": " : ":"
        writer.write(member.1)
      }
    }
  }

  private mutating func list<Item>(
    _ items: [Item], between start: String, and end: String,
    _ writeItem: (inout JSONWriter, Item) -> Void
  ) {
    text += start
    depth += 1
    var isFirst = true
    for item in items {
      if !isFirst { text += "," }
      isFirst = false
      breakLine()
      writeItem(&self, item)
    }
    depth -= 1
    if !items.isEmpty { breakLine() }
    text += end
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    text += "\n" + String(repeating: "  ", count: depth)
  }

  /// An array of scalars on one line, if the style wants it there and it is short enough.
  private func oneLine(_ elements: [JSONValue]) -> String? {
    guard style == .pretty, elements.count <= Self.width / 2,
      elements.allSatisfy(\.isScalar)
    else { return nil }
    var writer = JSONWriter(.compact)
    var items: [String] = []
    for element in elements {
      writer.text = ""
      writer.write(element)
      items.append(writer.text)
    }
    let line = "[" + items.joined(separator: ", ") + "]"
    return 2 * depth + line.unicodeScalars.count <= Self.width ? line : nil
  }
}

extension JSONValue {
  fileprivate var isScalar: Bool {
    switch self {
    case .null, .bool, .number, .string: true
    case .array, .object: false
    }
  }
}
