/// A value without a schema: what JSON, XML and YAML texts are read into.
///
/// A member that is missing is `nil` when asked for; a member that is there and empty is an empty
/// array. Nothing in headroom takes the first for the second.
package enum Document: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(DocumentNumber)
  case string(String)
  case array([Document])
  case object([String: Document])
}

extension Document {
  /// The member `name` of an object; nil when it is absent or this is no object.
  package subscript(name: String) -> Document? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  /// The element at `index` of an array; nil when it is out of range or this is no array.
  package subscript(index: Int) -> Document? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  package var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  package var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  package var number: DocumentNumber? {
    guard case .number(let value) = self else { return nil }
    return value
  }

  package var array: [Document]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  package var object: [String: Document]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  package var isNull: Bool { self == .null }

  /// The kind of value in a word for messages: "null", "a number", "an object" and so on.
  package var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension Document: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(nilLiteral: ()) { self = .null }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .number(DocumentNumber(value)) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: Document...) { self = .array(elements) }
  package init(dictionaryLiteral members: (String, Document)...) {
    self = .object(Dictionary(members) { _, last in last })
  }
}
