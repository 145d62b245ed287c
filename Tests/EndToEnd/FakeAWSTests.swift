import TestSupport
import Testing

@Suite struct FakeAWSTests {
  @Test("The fake AWS is what boto3 takes AWS to be", .timeLimit(.minutes(5)))
  func boto3() async throws {
    _ = try await PythonOracle("Tests/Servers/test_fake_aws.py").answer(to: "")
  }
}
