import Documents
import TestSupport
import Testing

extension EndToEnd {
  /// A template beside the stack that is deployed already.
  @Suite struct StackTests {
    private static let region = "eu-west-1"

    private static let deployed = """
      Parameters: {Block: {Type: String, Default: 10.0.0.0/16}}
      Resources:
        Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: !Ref Block}}
        Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
        Queue: {Type: AWS::SQS::Queue}
      """

    private func account(with template: String?) async throws -> TestAccount {
      let account = try await TestAccount()
      guard let template else { return account }
      try account.directory.write(template, to: "deployed.yaml")
      let outcome = try await account.shell(
        "aws cloudformation create-stack --stack-name shop --region \(Self.region) "
          + "--template-body file://deployed.yaml")
      try #require(outcome.status == 0, "\(outcome)")
      return account
    }

    private func check(
      _ template: String, in account: TestAccount, _ flags: String...
    ) async throws -> CheckReport {
      try account.directory.write(template, to: "template.yaml")
      let outcome = try await account.program(
        ["check", "template.yaml", "--stack", "shop", "--region", Self.region, "--format", "json"]
          + flags
      ).run()
      return try CheckReport(outcome)
    }

    private func counts(_ report: CheckReport) -> [Double?] {
      let plan = report.document["plans"]?[0]
      return ["creates", "updates", "deletes", "replaces"].map { plan?.number($0) }
    }

    @Test("What the stack has already is not new")
    func same() async throws {
      let account = try await account(with: Self.deployed)
      let report = try await check(Self.deployed, in: account)
      #expect(counts(report) == [0, 0, 0, 0])
      #expect(report.quotas("clear") == [])
    }

    @Test("Only the difference counts, and it counts for what exists")
    func difference() async throws {
      let account = try await account(with: Self.deployed)
      let template =
        Self.deployed.replacing("  Queue: {Type: AWS::SQS::Queue}\n", with: "")
        + "\n  Second: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24}}\n"
      let report = try await check(
        template.replacing("  Queue: {Type: AWS::SQS::Queue}", with: ""), in: account)
      #expect(counts(report) == [1, 0, 1, 0])
      let subnets = try report.finding("vpc/L-407747CB")
      #expect(subnets["quota"]?["of"]?.string?.hasPrefix("vpc-") == true)
      #expect(subnets.number("quota", "used") == 1)
      #expect(subnets.number("quota", "planned", "peak") == 1)
    }

    @Test(
      "What is replaced makes what hangs on it be replaced, and stands beside the old for a while")
    func replaced() async throws {
      let account = try await account(with: Self.deployed)
      let report = try await check(Self.deployed, in: account, "--parameter", "Block=10.1.0.0/16")
      #expect(counts(report) == [0, 0, 0, 2])
      let vpcs = try report.finding("vpc/L-F678F1CE")
      #expect(vpcs.number("quota", "planned", "peak") == 1)
      #expect(vpcs.number("quota", "planned", "net") == 0)
    }

    @Test("What a template makes of the account's number is known once AWS has told it")
    func accountID() async throws {
      let account = try await account(with: nil)
      let made = try await account.shell(
        "aws s3api create-bucket --bucket logs-123456789012 --region \(Self.region) "
          + "--create-bucket-configuration LocationConstraint=\(Self.region)")
      try #require(made.status == 0, "\(made)")
      try account.directory.write(
        """
        Conditions: {Here: !Equals [!Ref AWS::AccountId, "123456789012"]}
        Resources:
          Logs: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub "logs-${AWS::AccountId}"}}
          Queue: {Type: AWS::SQS::Queue, Condition: Here}
        """, to: "template.yaml")
      let flags = ["check", "template.yaml", "--region", Self.region, "--format", "json"]
      let report = try CheckReport(await account.program(flags).run())
      #expect(report.document["plans"]?[0]?["undecided"]?.array == [])
      let bucket = try report.finding(id: "name-taken/S3-bucket:logs-123456789012/\(Self.region)")
      #expect(bucket["message"]?.string?.hasPrefix("S3 bucket logs-123456789012 exists") == true)
      // One round more than the questions take: who the caller is comes first.
      #expect(report.document["calls"]?.number("rounds") == 3)
    }

    @Test("A stack that is not there is created whole")
    func absent() async throws {
      let report = try await check(Self.deployed, in: try await account(with: nil))
      #expect(counts(report) == [3, 0, 0, 0])
      #expect(report.quotas("undetermined") == [])
    }

    @Test("A recording of the stack leads to the same, and holds no secret")
    func recorded() async throws {
      let template = """
        Parameters: {Key: {Type: String, NoEcho: true, Default: correct-horse}}
        Resources:
          Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}, Metadata: {a: battery-staple}}
        """
      let account = try await account(with: template)
      let changed = template.replacing("10.0.0.0/16", with: "10.1.0.0/16")
      let live = try await check(changed, in: account, "--record", "account.json")
      let replayed = try await check(changed, in: account, "--snapshot", "account.json")
      #expect(counts(live) == [0, 0, 0, 1])
      #expect(live.findings == replayed.findings)
      let recording = try account.directory.read("account.json")
      #expect(!recording.contains("correct-horse") && !recording.contains("battery-staple"))
    }

    @Test("A stack that may not be read is neither there nor not, and the permission is named")
    func denied() async throws {
      let account = try await account(with: Self.deployed)
      try await account.server.order(#"deny {"operations": ["cloudformation:GetTemplate"]}"#)
      let report = try await check(Self.deployed, in: account)
      #expect(report.verdict == "undetermined")
      let incomplete = report.findings.first { $0["title"]?.string == "Incomplete plan" }
      #expect(incomplete?["message"]?.string?.contains("cloudformation:GetTemplate") == true)
      #expect(try report.finding("vpc/L-F678F1CE").number("quota", "planned", "low") == 0)
    }

    @Test("A recording without the stack leaves open what it has")
    func unread() async throws {
      let account = try await account(with: nil)
      _ = try await account.headroom(
        "check", "--add", "aws_vpc=1", "--region", Self.region, "--record", "account.json")
      let report = try await check(Self.deployed, in: account, "--snapshot", "account.json")
      #expect(report.verdict == "undetermined")
      #expect(report.document["plans"]?[0]?["complete"] == false)
      #expect(try report.finding("vpc/L-F678F1CE").number("quota", "planned", "low") == 0)
    }

    @Test("The policy of such a check reads the stack")
    func permissions() async throws {
      let account = try await account(with: nil)
      try account.directory.write(Self.deployed, to: "template.yaml")
      let outcome = try await account.headroom(
        "permissions", "template.yaml", "--stack", "shop", "--region", Self.region)
      for action in ["GetTemplate", "DescribeStacks", "ListStackResources"] {
        #expect(outcome.output.contains("cloudformation:\(action)"))
      }
    }

    @Test("A stack goes with one template in a file")
    func flags() async throws {
      let account = try await account(with: nil)
      let other = try await account.headroom(
        "check", "--add", "aws_vpc=1", "--stack", "shop", "--region", Self.region)
      #expect(other.status == 64)
      #expect(try await account.headroom("check", "-", "--stack", "shop").status == 64)
    }
  }
}
