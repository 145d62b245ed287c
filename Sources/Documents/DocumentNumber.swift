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
    literal = value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  /// `literal` must follow JSON's grammar; readers that have checked it use this.
  package init(validLiteral literal: String) {
    self.literal = literal
  }

  /// The nearest double; infinite when the number is beyond the range of doubles.
  package var double: Double { Double(literal) ?? .nan }

  /// The number as an integer, also when it is written `1.0` or `1e3`; nil when it has a
  /// fraction or is out of range.
  package var integer: Int? {
    if let value = Int(literal) { return value }
    return Int(exactly: double)
  }
}

extension DocumentNumber: CustomStringConvertible {
  package var description: String { literal }
}
