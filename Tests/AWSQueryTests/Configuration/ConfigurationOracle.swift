import Foundation
import TestSupport
import Testing

/// Compares headroom with botocore, case by case.
enum ConfigurationOracle {
  /// Fails for every case that the two understand differently. Returns botocore's answers.
  @discardableResult
  static func expectAgreement(
    _ cases: [ConfigurationCase], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> [ConfigurationAnswer] {
    let lines = try cases.map(line)
    let output = try await PythonOracle("Tests/Oracles/configuration.py")
      .answer(to: lines.joined())
    let answers = try output.split(separator: "\n").map {
      try JSONDecoder().decode(ConfigurationAnswer.self, from: Data($0.utf8))
    }
    try #require(answers.count == cases.count, sourceLocation: sourceLocation)
    var failures = 0
    for (number, theirs) in answers.enumerated() where failures < 5 {
      let ours = await cases[number].answer()
      guard ours != theirs else { continue }
      failures += 1
      Issue.record(
        "case \(lines[number])ours \(try line(ours))theirs \(try line(theirs))",
        sourceLocation: sourceLocation)
    }
    return answers
  }

  private static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
