import PreflightModel
import Testing

@Suite struct QuotaIDTests {
  @Test("A service code and a quota code, with a slash between them")
  func reads() throws {
    let id = try #require(QuotaID("vpc/L-F678F1CE"))
    #expect(id == QuotaID(service: "vpc", code: "L-F678F1CE"))
    #expect(id.description == "vpc/L-F678F1CE")
  }

  @Test(
    "Anything else is no quota",
    arguments: [
      "", "/", "vpc", "vpc/", "/L-F678F1CE", "vpc/L-F678F1C", "vpc/L-F678F1CEE", "vpc/L-f678f1ce",
      "vpc/X-F678F1CE", "vpc/L-F678F1CG", "vpc/L-F678F1CE/", "1vpc/L-F678F1CE", "v pc/L-F678F1CE",
      "vpc /L-F678F1CE", "vpç/L-F678F1CE", "vpc/L-F678F1C\u{665}", "v/L-F678F1CE",
      String(repeating: "v", count: 64) + "/L-F678F1CE",
    ])
  func refuses(text: String) {
    #expect(QuotaID(text) == nil)
  }

  @Test("Sorted by service, then by code")
  func order() {
    let sorted = ["ec2/L-00000002", "iam/L-00000001", "iam/L-00000002"].compactMap { QuotaID($0) }
    #expect(sorted.reversed().sorted() == sorted)
    #expect(sorted.count == 3)
  }
}
