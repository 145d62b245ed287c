internal import Documents

/// Texts of XML elements and headers as the values that the model says they are.
enum ScalarParser {
  /// Nil for an element that is empty where a string could not be; it counts as absent.
  static func value(
    _ text: String, as type: ShapeType
  ) throws(MalformedResponse) -> Document? {
    if type == .string { return .string(text) }
    let trimmed = text.trimmingSpace
    if type == .blob { return .string(Base64.withoutSpace(text)) }
    if trimmed.isEmpty { return nil }
    switch type {
    case .boolean: return try boolean(trimmed)
    case .integer, .float: return try number(trimmed, as: type)
    case .timestamp: return timestamp(.string(trimmed))
    case .string, .blob, .document, .named: return .string(text)
    }
  }

  static func boolean(_ text: String) throws(MalformedResponse) -> Document {
    switch text.lowercased() {
    case "true": return true
    case "false": return false
    default: throw MalformedResponse("a boolean expected, not \"\(text.prefix(40))\"")
    }
  }

  /// The number as it is written; what JSON cannot write (`NaN`) stays text.
  static func number(
    _ text: String, as type: ShapeType
  ) throws(MalformedResponse) -> Document {
    if let element = try? JSONElement(json: Array(text.utf8)), let number = element.number {
      return .number(number)
    }
    // `007`, `+5`, `.5`: numbers, but none of JSON.
    if let integer = Int(text) { return .number(DocumentNumber(integer)) }
    guard type == .float, let double = Double(text) else {
      throw MalformedResponse("a number expected, not \"\(text.prefix(40))\"")
    }
    return DocumentNumber(double).map { .number($0) } ?? .string(text)
  }

  /// A time in no known form stays what it is.
  static func timestamp(_ value: Document) -> Document {
    Timestamp(value).map { .string($0.text(in: .iso8601)) } ?? value
  }
}

extension StringProtocol {
  /// Without white space at both ends (ASCII).
  var trimmingSpace: String {
    var rest = Array(utf8)[...]
    while let last = rest.last, Self.isSpace(last) { rest.removeLast() }
    return String(decoding: rest.drop(while: Self.isSpace), as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
