/// What a plain YAML scalar means, by the core schema of YAML 1.2 (section 10.3.2), with two
/// differences: a number with superfluous leading zeros stays a text, for it is an account's id
/// or the like; and `.inf` and `.nan` stay texts, for JSON cannot write them.
enum YAMLScalar {
  static func document(_ text: String) -> Document {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: return number(text).map(Document.number) ?? .string(text)
    }
  }

  private static func number(_ text: String) -> DocumentNumber? {
    let bytes = text.utf8
    guard let first = bytes.first, "+-.0123456789".utf8.contains(first) else { return nil }
    if text.hasPrefix("0x") { return integer(text.dropFirst(2), radix: 16) }
    if text.hasPrefix("0o") { return integer(text.dropFirst(2), radix: 8) }
    return decimal(text)
  }

  private static func integer(_ digits: Substring, radix: Int) -> DocumentNumber? {
    guard digits.allSatisfy({ $0.isHexDigit }) else { return nil }
    return Int(digits, radix: radix).map(DocumentNumber.init)
  }

  /// A decimal number rewritten in JSON's grammar, digit for digit.
  private static func decimal(_ text: String) -> DocumentNumber? {
    let isNegative = text.hasPrefix("-")
    let unsigned = text.dropFirst(isNegative || text.hasPrefix("+") ? 1 : 0)
    let mantissa = unsigned.prefix { $0 != "e" && $0 != "E" }
    let exponent = unsigned.dropFirst(mantissa.count)
    let whole = mantissa.prefix { $0 != "." }
    let fraction = mantissa.dropFirst(whole.count)
    let digits = fraction.dropFirst()
    guard isDigits(whole), isDigits(digits), !whole.isEmpty || !digits.isEmpty,
      whole.count <= 1 || !whole.hasPrefix("0")
    else { return nil }
    if !exponent.isEmpty {
      let sign = exponent.dropFirst().first
      let power = exponent.dropFirst(sign == "+" || sign == "-" ? 2 : 1)
      guard !power.isEmpty, isDigits(power) else { return nil }
    }
    var literal = isNegative ? "-" : ""
    literal += whole.isEmpty ? "0" : whole
    if !fraction.isEmpty { literal += "." + (digits.isEmpty ? "0" : digits) }
    return DocumentNumber(validLiteral: literal + exponent)
  }

  private static func isDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
