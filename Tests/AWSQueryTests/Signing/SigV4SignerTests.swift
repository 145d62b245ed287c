import AWSQuery
import Foundation
import TestSupport
import Testing

@Suite("SigV4Signer")
struct SigV4SignerTests {
  @Test("2,000 generated requests are signed as botocore signs them")
  func generatedRequests() async throws {
    var generator = SigningCaseGenerator(seed: 2_015_08_30)
    try await expectAgreement(of: (0..<2_000).map { _ in generator.next() })
  }

  @Test("The requests that AWS services get are signed as botocore signs them")
  func realRequests() async throws {
    let form = HTTPHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
    let lambda = "https://lambda.us-east-1.amazonaws.com/2017-03-31/tags/"
    try await expectAgreement(of: [
      SigningCase(
        request: HTTPRequest(
          method: "POST", url: "https://iam.amazonaws.com", headers: [form],
          body: Array("Action=GetAccountSummary&Version=2010-05-08".utf8)),
        service: "iam"),
      SigningCase(
        request: HTTPRequest(
          method: "GET",
          url: lambda + "arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3Af"),
        service: "lambda"),
      SigningCase(
        request: HTTPRequest(method: "GET", url: "https://s3.amazonaws.com/b/a%20b//../c?location"),
        service: "s3"),
    ])
  }

  private func expectAgreement(of cases: [SigningCase]) async throws {
    let input = try cases.map { try $0.line() + "\n" }.joined()
    let answers = try await PythonOracle("Tests/Oracles/sign.py").answer(to: input)
      .split(separator: "\n")
    try #require(answers.count == cases.count)
    let differing = try zip(cases, answers).filter { signing, answer in
      let theirs = try JSONDecoder().decode([[String]].self, from: Data(answer.utf8))
        .map { HTTPHeader($0[0], $0[1]) }
      let ours = try signing.signed().headers
      return ["authorization", "x-amz-date", "x-amz-security-token", "x-amz-content-sha256"]
        .contains { ours.value(of: $0) != theirs.value(of: $0) }
    }
    #expect(differing.isEmpty, "the first is \(String(describing: differing.first))")
  }

  @Test("A signed request is signed anew, not twice")
  func resigning() throws {
    var signing = SigningCase(
      request: HTTPRequest(method: "GET", url: "https://s3.amazonaws.com/"), service: "s3")
    signing.credentials.sessionToken = "token"
    let first = try signing.signed()
    signing.time += 60
    let fresh = try signing.signed()
    signing.request = first
    #expect(try signing.signed() == fresh)
    #expect(first != fresh)
  }

  @Test("Two spellings of a query have one signature")
  func equivalentQueries() throws {
    let signatures = try ["a=%7e&b=%2f&c", "c=&b=/&a=~", "b=%2F&&a=%7E&c="].map { query in
      try SigningCase(request: HTTPRequest(method: "GET", url: "https://example.com/?\(query)"))
        .signed().headers.value(of: "authorization")
    }
    #expect(Set(signatures).count == 1)
  }

  @Test(
    "A URL that is not absolute and encoded is refused",
    arguments: [
      "", "/path", "ftp://example.com/", "https://", "https://user@example.com/", "https://a b/",
      "https://example.com/a b", "https://example.com/ä", "https://example.com/\r\nX: y",
      "https://example.com/#fragment", "https://example.com:99999/", "https://example.com:+80/",
      "https://[::1", "https://a]/",
    ])
  func malformedURL(url: String) {
    #expect {
      try SigningCase(request: HTTPRequest(method: "GET", url: url)).signed()
    } throws: { ($0 as? TransportError)?.reason == .invalidRequest }
  }

  @Test(
    "A time that is no date of ours does not trap", arguments: [.nan, .infinity, -1e300, 1e300])
  func strangeTimes(time: Double) throws {
    let signer = SigV4Signer(
      credentials: Credentials(accessKeyID: "a", secretAccessKey: "b"), region: "r", service: "s")
    let signed = try signer.signed(HTTPRequest(method: "GET", url: "http://h"), date: time)
    #expect(signed.headers.value(of: "x-amz-date")?.count == 16)
  }
}

extension [HTTPHeader] {
  /// The first header of that name, which is in lower case.
  func value(of name: String) -> String? { first { $0.name.lowercased() == name }?.value }
}
