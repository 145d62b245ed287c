/// A JSON value whose objects keep the order of their members, for texts with a published shape.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(DocumentNumber)
  case string(String)
  case array([JSONValue])
  /// The members in the order in which they are written; names must differ.
  case object([(String, JSONValue)])
}

extension JSONValue {
  package static func number(_ value: Int) -> JSONValue {
    .number(DocumentNumber(value))
  }

  /// Whole numbers are written without a fraction, `8.0` as `8`; infinities and "not a number",
  /// which JSON cannot write, as null.
  package static func number(_ value: Double) -> JSONValue {
    DocumentNumber(value).map(JSONValue.number) ?? .null
  }

  /// The text, or null for nil.
  package static func string(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  /// The document with the members of its objects sorted by name.
  package init(_ document: Document) {
    switch document {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .number(let value): self = .number(value)
    case .string(let value): self = .string(value)
    case .array(let elements): self = .array(elements.map(JSONValue.init))
    case .object(let members):
      self = .object(members.sorted { $0.key < $1.key }.map { ($0.key, JSONValue($0.value)) })
    }
  }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(nilLiteral: ()) { self = .null }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .number(value) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(members) }
}
