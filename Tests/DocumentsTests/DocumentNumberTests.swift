import Documents
import Testing

@Suite("Numbers of documents")
struct DocumentNumberTests {
  @Test(
    "A whole number is an integer however it is written",
    arguments: [
      ("0", 0), ("-0", 0), ("0.0", 0), ("-0e5", 0), ("0e99999999999999999999", 0), ("8.0", 8),
      ("1e3", 1000), ("1E+3", 1000), ("1.5e1", 15), ("1500e-2", 15), ("-12.50e1", -125),
      ("9007199254740993", 9_007_199_254_740_993), ("9007199254740993.0", 9_007_199_254_740_993),
      ("9223372036854775807", .max), ("9223372036854775807.00", .max),
      ("-9223372036854775808.0", .min), ("0.001e3", 1), ("0.00000000000000000000001e23", 1),
      ("1000000000000000000000000e-24", 1),
    ] as [(String, Int)])
  func integers(literal: String, expected: Int) {
    #expect(DocumentNumber(validLiteral: literal).integer == expected)
  }

  @Test(
    "What has a fraction or is out of range is no integer",
    arguments: [
      "0.5", "1e-1", "0.99999999999999999999", "9223372036854775808", "-9223372036854775809",
      "9223372036854775808.0", "1e19", "1e400", "1e99999999999999999999", "1e-99999999999999999999",
      "1.5e0", "-1e-9223372036854775808", "1.0e-9223372036854775808",
    ])
  func fractions(literal: String) {
    #expect(DocumentNumber(validLiteral: literal).integer == nil)
  }

  @Test(
    "Doubles are written in JSON's grammar, whole ones without a fraction",
    arguments: [
      (8.0, "8"), (-0.0, "0"), (0.1, "0.1"), (0x1p53, "9007199254740992"),
      (0x1p54, "1.8014398509481984e+16"),
      (-1e300, "-1e+300"), (.leastNonzeroMagnitude, "5e-324"), (1.5, "1.5"), (0.00001, "1e-05"),
      (0x1p53 + 2, "9.007199254740994e+15"),
    ])
  func doubles(value: Double, expected: String) throws {
    let number = try #require(DocumentNumber(value))
    #expect(number.literal == expected)
    #expect(number.double == value)
    _ = try Document(json: number.literal)
  }

  @Test("Infinities and not-a-number are no numbers of a document")
  func unwritable() {
    #expect(DocumentNumber(.infinity) == nil)
    #expect(DocumentNumber(-.infinity) == nil)
    #expect(DocumentNumber(.nan) == nil)
    #expect(DocumentNumber(validLiteral: "1e999").double == .infinity)
  }
}
