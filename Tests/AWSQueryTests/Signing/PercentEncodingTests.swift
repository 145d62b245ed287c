import Testing

@testable import AWSQuery

@Suite("PercentEncoding")
struct PercentEncodingTests {
  @Test("All but the unreserved characters is encoded, blanks as %20")
  func encoding() {
    #expect(PercentEncoding.encode("azAZ09-._~") == "azAZ09-._~")
    #expect(PercentEncoding.encode("a b+c/ü%") == "a%20b%2Bc%2F%C3%BC%25")
    #expect(PercentEncoding.encode("a/b c", keepingSlashes: true) == "a/b%20c")
  }

  @Test(
    "Normalising spells each character in one way",
    arguments: [
      ("%7e~%7E", "~~~"), ("%2f/", "%2F%2F"), ("%c3%bc", "%C3%BC"), ("%ff", "%FF"), ("%", "%25"),
      ("%4", "%254"), ("%4x", "%254x"), ("%%41", "%25A"), ("%2541", "%2541"), ("", ""),
    ])
  func normalising(text: String, normal: String) {
    #expect(PercentEncoding.normalize(text) == normal)
  }
}
