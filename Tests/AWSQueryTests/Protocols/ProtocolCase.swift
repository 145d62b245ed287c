import Documents
import Foundation
import TestSupport

@testable import AWSQuery

/// What botocore makes of one input and one response; see Tests/Oracles/protocols.py.
struct ProtocolCase: Sendable {
  let operation: OperationModel
  let input: Document
  let request: Document
  let response: HTTPResponse?
  let output: Document?

  var label: String { "\(operation.label) \(input.jsonText(.compact))" }

  static func all(seed: Int, perOperation count: Int) async throws -> [ProtocolCase] {
    let store = try ModelStore()
    let table = try String(
      contentsOfFile: packageRoot + "/Sources/CEmbeddedData/aws-operations.json", encoding: .utf8)
    let lines = try await PythonOracle("Tests/Oracles/protocols.py")
      .answer(to: table, arguments: [String(seed), String(count)])
    return try await onOwnThread {
      try lines.split(separator: "\n").map { try ProtocolCase(line: $0, store) }
    }
  }

  private init(line: Substring, _ store: ModelStore) throws {
    let json = try Document(json: String(line))
    operation = try store.operation(
      json["operation"]?.string ?? "", of: json["service"]?.string ?? "")
    input = json["input"] ?? [:]
    request = json["request"] ?? [:]
    output = json["output"]
    let headers = json["response"]?["headers"]?.object ?? [:]
    response = json["response"]?["body"]?.string.map { body in
      HTTPResponse(
        status: 200, headers: headers.map { HTTPHeader($0, $1.string ?? "") },
        body: Array(body.utf8))
    }
  }
}

extension Document {
  /// Numbers as their doubles, so that `1e+21` and `1e21` are the same.
  var withPlainNumbers: Document {
    switch self {
    case .number(let number):
      number.integer.map { .number(DocumentNumber($0)) } ?? .string("\(number.double)")
    case .array(let elements): .array(elements.map(\.withPlainNumbers))
    case .object(let members): .object(members.mapValues(\.withPlainNumbers))
    case .null, .bool, .string: self
    }
  }
}
