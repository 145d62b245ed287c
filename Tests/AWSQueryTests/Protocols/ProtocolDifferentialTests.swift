import Documents
import Foundation
import Testing

@testable import AWSQuery

@Suite("Every operation, as botocore writes and reads it")
struct ProtocolDifferentialTests {
  @Test("Requests and answers are the same")
  func requestsAndAnswers() async throws {
    let cases = try await ProtocolCase.all(seed: 1, perOperation: 2)
    #expect(cases.count > 600)
    for example in cases {
      let request = try RequestSerializer(operation: example.operation)
        .request(for: example.input)
      #expect(
        Self.canonical(request) == example.request.withPlainNumbers, "\(example.label)")
      guard let response = example.response, let expected = example.output else { continue }
      let output = try ResponseParser(operation: example.operation).output(of: response)
      #expect(
        output.withPlainNumbers == expected.withPlainNumbers,
        "\(example.operation.label) \(String(decoding: response.body, as: UTF8.self))")
    }
  }

  /// The request in the oracle's form: order and encoding do not count, their meaning does.
  private static func canonical(_ request: WireRequest) -> Document {
    let path = request.path.prefix { $0 != "?" }
    let query = request.path.dropFirst(path.count + 1)
    var headers = Dictionary(
      request.headers.map { ($0.name.lowercased(), Document.string($0.value)) }
    ) { first, _ in first }
    // botocore adds it for API Gateway after serialising.
    headers["accept"] = nil
    let type = headers["content-type"]?.string ?? ""
    let text = String(decoding: request.body, as: UTF8.self)
    let body: Document =
      if request.body.isEmpty {
        [:]
      } else if type.hasPrefix("application/x-www-form-urlencoded") {
        ["form": pairs(text[...])]
      } else {
        ["json": (try? Document(json: text))?.withPlainNumbers ?? .null]
      }
    return .object([
      "method": .string(request.method), "path": .string(String(path)), "query": pairs(query),
      "headers": .object(headers), "body": body,
    ])
  }

  private static func pairs(_ text: Substring) -> Document {
    let pairs = text.split(separator: "&").map { pair in
      pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
        $0.replacing("+", with: " ").removingPercentEncoding ?? "?"
      }
    }
    return .array(
      pairs.sorted { $0.lexicographicallyPrecedes($1) }.map { .array($0.map(Document.string)) })
  }
}
