import Documents
import Foundation
import TestSupport
import Testing

@testable import AWSQuery

@Suite("Every operation, as botocore writes and reads it")
struct ProtocolDifferentialTests {
  @Test("Requests and answers are the same")
  func requestsAndAnswers() async throws {
    let cases = try await ProtocolCase.all(seed: 1, perOperation: 2)
    #expect(cases.count > 600)
    let mismatches = try await onOwnThread { try cases.flatMap(Self.mismatches) }
    #expect(mismatches == [])
  }

  private static func mismatches(_ example: ProtocolCase) throws -> [String] {
    var mismatches: [String] = []
    let request = try RequestSerializer(operation: example.operation).request(for: example.input)
    if canonical(request) != example.request.withPlainNumbers {
      mismatches.append(
        "\(example.label) \(request.path) \(String(decoding: request.body, as: UTF8.self))")
    }
    if let response = example.response, let expected = example.output {
      let output = try ResponseParser(operation: example.operation).output(of: response)
      if output.withPlainNumbers != expected.withPlainNumbers {
        mismatches.append(
          "\(example.operation.label) \(String(decoding: response.body, as: UTF8.self))")
      }
    }
    return mismatches
  }

  @Test("Whatever becomes of an answer on its way, reading it ends")
  func damagedAnswers() async throws {
    let cases = try await ProtocolCase.all(seed: 2, perOperation: 1)
    let read = try await onOwnThread {
      var random = SeededGenerator(seed: 7)
      return cases.reduce(0) { $0 + Self.damage($1, using: &random) }
    }
    #expect(read > 1_000)
  }

  /// How many damaged forms of the answer were read; whatever they gave.
  private static func damage(
    _ example: ProtocolCase, using random: inout SeededGenerator
  ) -> Int {
    guard var response = example.response else { return 0 }
    for count in 0..<4 {
      guard !response.body.isEmpty else { return count }
      let index = Int.random(in: response.body.indices, using: &random)
      if Bool.random(using: &random) {
        response.body[index] = UInt8.random(in: 0...255, using: &random)
      } else {
        response.body.removeSubrange(index..<min(index + 9, response.body.count))
      }
      _ = try? ResponseParser(operation: example.operation).output(of: response)
      _ = ErrorParser(wireProtocol: example.operation.service.wireProtocol).error(of: response)
    }
    return 4
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
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
        $0.replacing("+", with: " ").removingPercentEncoding ?? "?"
      }
      // A name alone, such as `versions`, has an empty value.
      return parts.count == 1 ? parts + [""] : parts
    }
    return .array(
      pairs.sorted { $0.lexicographicallyPrecedes($1) }.map { .array($0.map(Document.string)) })
  }
}
