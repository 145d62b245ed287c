import AWSQuery
import Testing

@Suite("SharedConfiguration")
struct SharedConfigurationTests {
  @Test("500 files of random lines mean what they mean to botocore")
  func generatedTexts() async throws {
    var generator = ConfigurationCaseGenerator(seed: 1)
    let answers = try await ConfigurationOracle.expectAgreement(
      (0..<500).map { _ in generator.text() })
    // The generator must not lose itself in broken files, or in sound ones.
    let sound = answers.count { $0.files != nil }
    #expect((125...450).contains(sound), "\(sound) sound files")
  }
}
