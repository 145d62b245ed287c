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
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let lines = try cases.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }
    let output = try await PythonOracle("Tests/Oracles/configuration.py")
      .answer(to: lines.joined())
    let answers = try output.split(separator: "\n").map {
      try JSONDecoder().decode(ConfigurationAnswer.self, from: Data($0.utf8))
    }
    try #require(answers.count == cases.count, sourceLocation: sourceLocation)
    var failures = 0
    for (number, theirs) in answers.enumerated() where failures < 5 {
      let ours = await cases[number].answer()
      if ours != theirs { failures += 1 }
      #expect(ours == theirs, "case \(number): \(lines[number])", sourceLocation: sourceLocation)
    }
    return answers
  }
}
