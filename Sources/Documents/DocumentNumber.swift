/// A number as it was written, so that nothing is lost between two texts.
///
/// Two numbers are equal when they are written alike: `1` and `1.0` differ.
package struct DocumentNumber: Hashable, Sendable {
  /// The number in JSON's grammar (RFC 8259, section 6).
  package let literal: String

  package init(_ value: Int) {
    literal = String(value)
  }

  /// Nil for infinities and "not a number", which JSON cannot write.
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    // Up to 2^53 a double knows each whole number; beyond, it is written with an exponent.
    let isWhole = value == value.rounded() && abs(value) <= 0x1p53
    literal = isWhole ? String(Int(value)) : String(value)
  }

  /// `literal` must follow JSON's grammar; readers that have checked it use this.
  package init(validLiteral literal: String) {
    self.literal = literal
  }

  /// The nearest double; infinite when the number is beyond the range of doubles.
  package var double: Double { Double(literal) ?? .nan }

  /// The number as an integer, also when it is written `1.0` or `1e3`; nil when it has a
  /// fraction or is out of range. Exact: no double stands in between.
  package var integer: Int? {
    if let value = Int(literal) { return value }
    let parts = literal.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    var digits = mantissa[0] + fraction
    let significant = digits.drop { $0 == "-" || $0 == "0" }
    guard !significant.isEmpty else { return 0 }
    guard let exponent = parts.count > 1 ? Int(parts[1]) : 0 else { return nil }
    // How many zeros follow the digits or, below zero, how many of the digits are a fraction.
    let (zeros, overflow) = exponent.subtractingReportingOverflow(fraction.count)
    guard !overflow, zeros <= 18, zeros > -digits.count else { return nil }
    guard zeros < 0 else { return Int(digits + String(repeating: "0", count: zeros)) }
    guard digits.suffix(-zeros).allSatisfy({ $0 == "0" }) else { return nil }
    digits.removeLast(-zeros)
    return Int(digits)
  }
}

extension DocumentNumber: CustomStringConvertible {
  package var description: String { literal }
}
