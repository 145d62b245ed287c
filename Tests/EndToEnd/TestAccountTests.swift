import TestSupport
import Testing

extension EndToEnd {
  @Suite struct TestAccountTests {
    @Test("The real AWS CLI sees the incident")
    func commandLine() async throws {
      let account = try await TestAccount("incident")
      let roles = try await account.shell(
        "aws iam get-account-summary --region=us-east-1 --query=SummaryMap.Roles --output=text")
      #expect(roles.output == "1000\n", "\(roles)")
      let vpcs = try await account.shell(
        "aws ec2 describe-vpcs --region=ap-southeast-1 --query='length(Vpcs)' --output=text")
      #expect(vpcs.output == "5\n", "\(vpcs)")
    }

    @Test("A program sees nothing of this machine's configuration")
    func environment() async throws {
      let account = try await TestAccount()
      let outcome = try await account.shell("env | cut -d= -f1 | sort | tr '\\n' ' '; ls -A")
      #expect(
        outcome.output.split(separator: " ").filter { $0.hasPrefix("AWS_") }
          == [
            "AWS_ACCESS_KEY_ID", "AWS_EC2_METADATA_DISABLED", "AWS_ENDPOINT_URL",
            "AWS_SECRET_ACCESS_KEY",
          ])
    }
  }
}
