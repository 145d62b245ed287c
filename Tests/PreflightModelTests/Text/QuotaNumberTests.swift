import PreflightModel
import Testing

@Suite struct QuotaNumberTests {
  /// A number, what people read, and what programs read.
  private static let cases: [(Double, String, String)] = [
    (0.0, "0", "0"),
    (-0.0, "0", "0"),
    (8, "8", "8"),
    (999, "999", "999"),
    (1_000, "1,000", "1000"),
    (12_345, "12,345", "12345"),
    (1_234_567, "1,234,567", "1234567"),
    (-1_000, "-1,000", "-1000"),
    (1.5, "1.5", "1.5"),
    (0.1 + 0.2, "0.3", "0.30000000000000004"),
    (1_024.25, "1,024.25", "1024.25"),
    (2.0 / 3, "0.667", "0.6666666666666666"),
    (0.9999, "1", "0.9999"),
    (0.0001, "0.0001", "0.0001"),
    (-1.25e-7, "-0.000000125", "-0.000000125"),
    (1e15, "1,000,000,000,000,000", "1000000000000000"),
    (1e20, "100,000,000,000,000,000,000", "100000000000000000000"),
    (1.5e19, "15,000,000,000,000,000,000", "15000000000000000000"),
  ]

  @Test(
    "People read groups of three and needed digits, programs plain digits",
    arguments: cases)
  func spellings(value: Double, people: String, program: String) {
    #expect(QuotaNumber(value).description == people)
    #expect(QuotaNumber(value).plain == program)
  }

  @Test("What is no number is called what it is")
  func nonFinite() {
    #expect(QuotaNumber(.infinity).description == "unlimited")
    #expect(QuotaNumber(-.infinity).description == "unknown")
    #expect(QuotaNumber(.nan).description == "unknown")
    #expect(QuotaNumber(.infinity).plain == nil)
    #expect(QuotaNumber(.nan).plain == nil)
  }

  @Test("The plain spelling is the number again, for all magnitudes")
  func readsBack() {
    for exponent in stride(from: -320.0, through: 308, by: 0.37) {
      var value = 1.0
      var rest = exponent
      while rest >= 1 { (value, rest) = (value * 10, rest - 1) }
      while rest <= -1 { (value, rest) = (value / 10, rest + 1) }
      value *= 1 + rest
      guard value.isFinite, let plain = QuotaNumber(value).plain else { continue }
      #expect(Double(plain) == value)
      #expect(!plain.contains("e"))
    }
  }
}
