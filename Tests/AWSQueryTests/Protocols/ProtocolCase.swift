import Documents
import Foundation
import TestSupport

@testable import AWSQuery

/// What botocore makes of one input and one response; see Tests/Oracles/protocols.py.
struct ProtocolCase {
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
    return try lines.split(separator: "\n").map { line in
      let json = try Document(json: String(line))
      let body = json["response"]?["body"]?.string
      let headers = json["response"]?["headers"]?.object ?? [:]
      return ProtocolCase(
        operation: try store.operation(
          json["operation"]?.string ?? "", of: json["service"]?.string ?? ""),
        input: json["input"] ?? [:], request: json["request"] ?? [:],
        response: body.map {
          HTTPResponse(
            status: 200, headers: headers.map { HTTPHeader($0, $1.string ?? "") },
            body: Array($0.utf8))
        },
        output: json["output"])
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
