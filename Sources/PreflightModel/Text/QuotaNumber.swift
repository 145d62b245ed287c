/// A limit, a count or an amount in the two spellings that are ever needed.
package struct QuotaNumber: Hashable, Sendable {
  package let value: Double

  package init(_ value: Double) {
    self.value = value
  }

  package init(_ count: Int) {
    value = Double(count)
  }

  /// For programs: all digits, neither separators nor an exponent, `1000`, `1.5`; nil for
  /// infinities and "not a number".
  package var plain: String? {
    guard value.isFinite else { return nil }
    if let integer = Int(exactly: value) { return String(integer) }
    return Self.withoutExponent(value.description)
  }

  /// `-1.25e-07` as `-0.000000125`. The text must be the description of a finite double.
  private static func withoutExponent(_ text: String) -> String {
    let parts = text.split(separator: "e")
    let isNegative = text.hasPrefix("-")
    let mantissa = parts[0].drop { $0 == "-" }.split(separator: ".")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    var whole = String(mantissa[0])
    var fraction = mantissa.count > 1 ? String(mantissa[1]) : ""
    if exponent > 0 {
      fraction += String(repeating: "0", count: max(0, exponent - fraction.count))
      whole += fraction.prefix(exponent)
      fraction = String(fraction.dropFirst(exponent))
    } else {
      whole = String(repeating: "0", count: max(0, 1 - exponent - whole.count)) + whole
      fraction = whole.suffix(-exponent) + fraction
      whole = String(whole.dropLast(-exponent))
    }
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}

extension QuotaNumber: CustomStringConvertible {
  /// For people: thousands apart by commas, at most three digits after the point, `1,000`, `1.5`.
  package var description: String {
    if value == .infinity { return "unlimited" }
    guard let plain = rounded.plain else { return "unknown" }
    let parts = plain.split(separator: ".")
    let isNegative = plain.hasPrefix("-")
    let digits = Array(parts[0].drop { $0 == "-" })
    var grouped = isNegative ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    return parts.count > 1 ? grouped + "." + parts[1] : grouped
  }

  /// To three digits after the point, unless that would make something of nothing.
  private var rounded: QuotaNumber {
    // Doubles from 2^53 on have no fraction.
    guard abs(value) < 9_007_199_254_740_992 else { return self }
    let rounded = (value * 1_000).rounded() / 1_000
    return rounded == 0 && value != 0 ? self : QuotaNumber(rounded)
  }
}
