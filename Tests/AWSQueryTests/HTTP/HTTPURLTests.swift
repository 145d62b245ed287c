import TestSupport
import Testing

@testable import AWSQuery

@Suite("HTTPURL")
struct HTTPURLTests {
  @Test(
    "A URL's parts are found as they stand",
    arguments: [
      ("https://EC2.amazonaws.com", "ec2.amazonaws.com", "ec2.amazonaws.com:443", "", ""),
      ("http://h:80/", "h", "h:80", "/", ""), ("https://h:80/", "h:80", "h:80", "/", ""),
      ("HTTPS://h?a=/b?c", "h", "h:443", "", "a=/b?c"),
      ("http://h:/p//../?", "h", "h:80", "/p//../", ""),
      ("http://[::1]:8080/%2f@:", "[::1]:8080", "[::1]:8080", "/%2f@:", ""),
      ("https://[FD00::a]/", "[fd00::a]", "[fd00::a]:443", "/", ""),
    ])
  func parts(text: String, hostHeader: String, place: String, path: String, query: String) throws {
    let url = try HTTPURL(text)
    #expect(url.hostHeader == hostHeader)
    #expect(url.place == place)
    #expect(url.path == path)
    #expect(url.query == query)
  }

  @Test("Of any text either the parts or a refusal comes back")
  func anyText() {
    var generator = SeededGenerator(seed: 3_986)
    let pieces = [
      "http", "https", "://", ":", "/", "?", "#", "[", "]", "@", "1", "65536", "h", ".", "%",
      "\r\n", "é",
    ]
    var accepted = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...9, using: &generator)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      guard let url = try? HTTPURL(text) else { continue }
      accepted += 1
      #expect(
        text.hasSuffix(url.query.isEmpty ? url.path : url.path + "?" + url.query)
          || text.hasSuffix("?"))
    }
    #expect(accepted > 0)
  }
}
