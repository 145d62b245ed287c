import AWSQuery
import Testing

@Suite("AWSSettings")
struct AWSSettingsTests {
  @Test("500 generated configurations give botocore's settings and credentials")
  func generatedSettings() async throws {
    var generator = ConfigurationCaseGenerator(seed: 2)
    let answers = try await ConfigurationOracle.expectAgreement(
      (0..<500).map { _ in generator.settings() })
    #expect(answers.count { $0.settings != nil } > 200)
    #expect(answers.count { $0.credentials?.keys != nil } > 60)
    #expect(answers.count { $0.credentials?.calls?.isEmpty == false } > 10)
    #expect(answers.count { $0.credentials?.notReadYet == true } > 25)
  }
}
