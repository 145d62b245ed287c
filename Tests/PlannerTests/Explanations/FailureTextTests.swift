import PreflightModel
import Testing

@testable import Planner

@Suite("Errors in the output of failed deployments")
struct FailureTextTests {
  private func index() throws -> FailureIndex { FailureIndex(try Catalog.embedded()) }

  private func errors(in text: String) throws -> [FailureText.Found] {
    FailureText(text, index: try index(), rules: []).errors
  }

  private func ids(_ text: String) throws -> [String] {
    try errors(in: text).flatMap(\.quotas).map(\.id.description)
  }

  private static let terraform = """
    \u{1B}[31m╷\u{1B}[0m
    \u{1B}[31m│\u{1B}[0m \u{1B}[1mError: creating EC2 VPC: operation error EC2: CreateVpc, https response \
    error StatusCode: 400, RequestID: 1, api error VpcLimitExceeded: The maximum number of VPCs has been \
    reached.\u{1B}[0m
    \u{1B}[31m│\u{1B}[0m
    \u{1B}[31m│\u{1B}[0m   with aws_vpc.main,
    \u{1B}[31m│\u{1B}[0m   on main.tf line 1, in resource "aws_vpc" "main":
    \u{1B}[31m╵\u{1B}[0m
    \u{1B}[31m╷\u{1B}[0m
    │ Error: creating IAM Role (x): operation error IAM: CreateRole, https response error StatusCode: \
    409, RequestID: 2, LimitExceeded: Cannot exceed quota for RolesPerAccount: 1000
    │
    │   with aws_iam_role.x,
    ╵
    """

  private static let pulumi = """
    Diagnostics:
      aws:ec2:Vpc (healthcare-vpc):
        error: 1 error occurred:
        \t* creating EC2 VPC: operation error EC2: CreateVpc, api error VpcLimitExceeded: The maximum \
    number of VPCs has been reached.

      aws:iam:Role (healthcare-role):
        error: 1 error occurred:
        \t* creating IAM Role: operation error IAM: CreateRole, https response error StatusCode: 409, \
    LimitExceeded: Cannot exceed quota for RolesPerAccount: 1000
    """

  private static let cloudFormation = """
    CREATE_FAILED | AWS::EC2::VPC | Vpc | The maximum number of VPCs has been reached. (Service: \
    AmazonEC2; Status Code: 400; Error Code: VpcLimitExceeded; Request ID: 1; Proxy: null)
    CREATE_FAILED | AWS::IAM::Role | Role | Cannot exceed quota for RolesPerAccount: 1000 (Service: \
    AmazonIdentityManagement; Status Code: 409; Error Code: LimitExceeded; Request ID: 2)
    """

  @Test(
    "Every tool's output tells both quotas of the incident",
    arguments: [terraform, pulumi, cloudFormation])
  func incident(output: String) throws {
    #expect(try ids(output) == ["vpc/L-F678F1CE", "iam/L-FE177D64"])
  }

  @Test("A message tells the quota where a tool leaves the code out")
  func messageAlone() throws {
    #expect(
      try ids("Resource handler returned: Cannot exceed quota for RolesPerAccount: 1000")
        == ["iam/L-FE177D64"])
  }

  @Test("The type of the resource tells quotas apart that share a code, in any spelling")
  func types() throws {
    for type in [
      "with aws_dynamodb_table.x", "aws:dynamodb:Table (x):", "aws:dynamodb/table:Table x",
      "AWS::DynamoDB::Table",
    ] {
      let ids = try ids("\(type)\napi error LimitExceededException: no.")
      #expect(ids.contains("dynamodb/L-F98FE922"))
      #expect(ids.allSatisfy { $0.hasPrefix("dynamodb/") })
    }
  }

  @Test("So does the service that an SDK names")
  func service() throws {
    let text = "operation error DynamoDB: CreateTable, api error LimitExceededException: no."
    #expect(try ids(text).allSatisfy { $0.hasPrefix("dynamodb/") })
  }

  @Test("Where nothing tells, all that share the code are named")
  func ambiguous() throws {
    let found = try errors(in: "LimitExceededException")
    #expect(found.count == 1)
    #expect(found.first.map { $0.quotas.count > 2 } == true)
  }

  @Test("The same error is told once, with all its lines")
  func repeated() throws {
    let found = try errors(
      in: "VpcLimitExceeded\n\n\n\n\n\n\n\n\nVpcLimitExceeded x VpcLimitExceeded")
    #expect(found.map(\.lines) == [[1, 10]])
  }

  @Test(
    "Text without a known error has none",
    arguments: ["", "\n\n", "Apply complete! Resources: 17 added.", "MyVpcLimitExceededAlarm"])
  func nothing(text: String) throws {
    #expect(try errors(in: text).isEmpty)
  }

  @Test("A large and hostile text takes no time and gives only what the catalogue says")
  func hostile() throws {
    let line = String(repeating: "limit \u{1B}[31m\u{202E}│ exceed.", count: 5_000)
    let text = Array(repeating: line, count: 20).joined(separator: "\n") + "\nVpcLimitExceeded"
    let start = ContinuousClock.now
    #expect(try errors(in: text).map(\.code) == ["VpcLimitExceeded"])
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test(
    "A rule that was not heeded is told by AWS's message",
    arguments: [
      (
        "availability-zone",
        """
        api error InvalidParameterValue: Value (us-east-1a) for parameter availabilityZone is \
        invalid. Subnets can currently only be created in the following availability zones: x.
        """
      ), ("engine-version", "InvalidParameterCombination: Cannot find version 15.5 for postgres"),
      (
        "log-group-key",
        """
        AccessDeniedException: The specified KMS key does not exist or is not allowed to be used \
        with Arn 'arn:aws:logs:us-west-2:123456789012:log-group:/aws/lambda/x'
        """
      ),
      (
        "instance-type",
        """
        Unsupported: Your requested instance type (t3.micro) is not supported in your requested \
        Availability Zone (us-east-1e).
        """
      ),
    ])
  func unheededRule(rule: String, message: String) throws {
    let text = FailureText(
      "first\n\(message)\nlast", index: try index(), rules: try RuleFailure.embedded())
    #expect(text.unheeded == [.init(rule: rule, lines: [2])])
    #expect(text.errors.isEmpty)
  }

  @Test("Every rule of the table is one of the interface, and has a message")
  func table() throws {
    let rules = ["availability-zone", "engine-version", "instance-type", "log-group-key"]
    #expect(try RuleFailure.embedded().map(\.rule) == rules)
    #expect(try RuleFailure.embedded().allSatisfy { !$0.message.isEmpty })
  }

  @Test("A code alone is found with and without the ending of SDKs, whatever its case")
  func codes() throws {
    let index = try index()
    #expect(index.quotas(failingWith: "vpclimitexceeded").map(\.id) == [Sample.vpcs])
    #expect(index.quotas(failingWith: "VpcLimitExceededException").map(\.id) == [Sample.vpcs])
    #expect(index.quotas(failingWith: "NoSuchCode").isEmpty)
    let exact = index.quotas(failingWith: "LimitExceeded")
    #expect(exact.contains { $0.id.service == "iam" })
    #expect(exact.allSatisfy { $0.errors.contains { $0.code == "LimitExceeded" } })
  }
}
