import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("What was left behind, and what is left alone")
struct StaleSurveyTests {
  private func skipped(_ report: StaleReport) -> [String: String] {
    Dictionary(report.skipped.map { ($0.resource.id, $0.reason) }) { first, _ in first }
  }

  private func network(
    _ vpc: String, name: String, instance: Document? = nil, function: Document? = nil
  ) -> StaleAccount {
    var account = StaleAccount()
    account.answers["ec2:DescribeVpcs"] = [
      "Vpcs": [
        ["VpcId": .string(vpc), "OwnerId": "123456789012", "Tags": StaleAccount.named(name)]
      ]
    ]
    account.answers["ec2:DescribeSubnets"] = [
      "Subnets": [["SubnetId": "subnet-1", "VpcId": .string(vpc), "OwnerId": "123456789012"]]
    ]
    if let instance {
      account.answers["ec2:DescribeInstances"] = ["Reservations": [["Instances": [instance]]]]
    }
    if let function { account.answers["lambda:ListFunctions"] = ["Functions": [function]] }
    account.answers["iam:GetAccountAuthorizationDetails"] = StaleAccount.roles(
      StaleAccount.role("api-\(name)"))
    return account
  }

  @Test("A run is what bears its suffix, across services, with what it frees")
  func group() throws {
    var account = network("vpc-1", name: "pr1")
    account.answers["logs:DescribeLogGroups"] = [
      "logGroups": [["logGroupName": "/api/pr1", "creationTime": 1_767_225_600_000]]
    ]
    let report = try account.report().report
    let group = try #require(report.groups.first)
    #expect(report.groups.count == 1)
    #expect(group.suffix == "pr1")
    #expect(
      group.resources.map(\.type) == [
        "AWS::Logs::LogGroup", "AWS::EC2::Subnet", "AWS::EC2::VPC", "AWS::IAM::Role",
      ])
    let vpcs = QuotaID(service: "vpc", code: "L-F678F1CE")
    #expect(group.amount(of: vpcs, in: "eu-west-1") == 1)
    let roles = QuotaID(service: "iam", code: "L-FE177D64")
    #expect(group.amount(of: roles, in: nil) == 1)
    #expect(group.oldest == "2026-01-01T00:00:00Z")
    #expect(
      group.steps.map(\.command.line).first
        == "aws logs delete-log-group --log-group-name=/api/pr1 --region=eu-west-1")
    #expect(report.skipped == [])
    #expect(report.gaps == [])
  }

  @Test("While an instance of the run runs, all of the run stays")
  func running() throws {
    let report = try network(
      "vpc-1", name: "pr1",
      instance: [
        "InstanceId": "i-1", "VpcId": "vpc-1", "State": ["Name": "running"],
        "LaunchTime": StaleAccount.old,
      ]
    ).report().report
    #expect(report.groups == [])
    #expect(
      skipped(report)["vpc-1"] == "pr1 is in use: AWS::EC2::Instance i-1 runs or changes right now")
    #expect(skipped(report)["api-pr1"]?.hasPrefix("pr1 is in use") == true)
  }

  @Test("A stopped instance without a name goes with its VPC")
  func stopped() throws {
    let report = try network(
      "vpc-1", name: "pr1",
      instance: [
        "InstanceId": "i-1", "VpcId": "vpc-1", "State": ["Name": "stopped"],
        "LaunchTime": StaleAccount.old,
      ]
    ).report().report
    #expect(report.groups.first?.resources.map(\.id).contains("i-1") == true)
  }

  @Test("What is alive in a VPC keeps the VPC and its parts, and is said")
  func alien() throws {
    let report = try network(
      "vpc-1", name: "pr1",
      function: [
        "FunctionName": "payments", "FunctionArn": "arn:x", "VpcConfig": ["VpcId": "vpc-1"],
        "LastModified": "2025-01-01T00:00:00.000+0000",
      ]
    ).report().report
    #expect(report.groups.first?.resources.map(\.type) == ["AWS::IAM::Role"])
    #expect(
      skipped(report)["vpc-1"]
        == "something that stands in it or uses it stays: AWS::Lambda::Function payments belongs "
        + "to no stale run")
  }

  @Test("Without a known and old sibling an unknown age protects")
  func age() throws {
    var account = network("vpc-1", name: "pr1")
    account.answers["iam:GetAccountAuthorizationDetails"] = nil
    #expect(
      skipped(try account.report().report)["vpc-1"]
        == "its age is not known, nor that of anything else of the run")
    account.answers["iam:GetAccountAuthorizationDetails"] = StaleAccount.roles(
      StaleAccount.role("api-pr1", created: StaleAccount.young))
    let young = skipped(try account.report().report)
    #expect(young["api-pr1"] == "made 2 hours ago")
    #expect(
      young["vpc-1"] == "its age is not known, and something of the run was made 2 hours ago")
  }

  @Test("Roles that are used, reserved, tagged, to be kept or the caller's own stay")
  func roles() throws {
    var account = StaleAccount()
    var used = StaleAccount.role("a-pr1").object ?? [:]
    used["RoleLastUsed"] = ["LastUsedDate": StaleAccount.young]
    var linked = StaleAccount.role("b-pr2").object ?? [:]
    linked["Path"] = "/aws-service-role/x.amazonaws.com/"
    var tagged = StaleAccount.role("c-pr3").object ?? [:]
    tagged["Tags"] = [["Key": "Keep", "Value": "TRUE"]]
    account.settings.keep = ["pr4"]
    account.answers["iam:GetAccountAuthorizationDetails"] = StaleAccount.roles(
      .object(used), .object(linked), .object(tagged), StaleAccount.role("d-pr4"),
      StaleAccount.role("deploy-pr9"), StaleAccount.role("prod1"))
    let report = try account.report().report
    #expect(report.groups == [])
    #expect(
      skipped(report) == [
        "a-pr1": "used 2 hours ago", "b-pr2": "it is a service-linked role",
        "c-pr3": "the tag Keep=TRUE protects it", "d-pr4": "pr4 is to be kept",
        "deploy-pr9": "you are using it now",
      ])
  }

  @Test("What cannot be read is a gap, and a run is then not known to be whole")
  func gaps() throws {
    var account = network("vpc-1", name: "pr1")
    account.refused = ["rds:DescribeDBInstances"]
    let report = try account.report().report
    #expect(
      report.gaps == [
        .init(
          call: "rds:DescribeDBInstances", region: "eu-west-1",
          reason: "AccessDenied: rds:DescribeDBInstances")
      ])
    #expect(report.groups.first?.isComplete == false)
  }

  @Test("Where tags cannot be read, what a tag could protect stays")
  func unreadTags() throws {
    var account = network("vpc-1", name: "pr1")
    account.answers["dynamodb:ListTables"] = ["TableNames": ["table-pr1"]]
    account.refused = ["resourcegroupstaggingapi:GetResources"]
    let reason = skipped(try account.report().report)["table-pr1"]
    #expect(reason?.contains("tags could not be read") == true)
  }

  @Test("A stack is deleted once, with all that it made")
  func stack() throws {
    var account = network("vpc-1", name: "pr1")
    account.answers["cloudformation:DescribeStacks"] = [
      "Stacks": [
        [
          "StackId": "arn:stack", "StackName": "TapStackpr1", "StackStatus": "CREATE_COMPLETE",
          "CreationTime": StaleAccount.old,
        ]
      ]
    ]
    let members = ["AWS::EC2::VPC": "vpc-1", "AWS::EC2::Subnet": "subnet-1", "AWS::X::Y": "y"]
    account.answers["cloudformation:ListStackResources"] = [
      "StackResourceSummaries": .array(
        members.map { ["ResourceType": .string($0), "PhysicalResourceId": .string($1)] })
    ]
    let group = try #require(try account.report().report.groups.first)
    #expect(group.stack == "TapStackpr1")
    #expect(group.resources.count == 5)
    #expect(
      group.steps.map(\.command.line) == [
        "aws cloudformation delete-stack --stack-name=arn:stack --region=eu-west-1",
        "aws cloudformation wait stack-delete-complete --stack-name=arn:stack --region=eu-west-1",
        "aws iam delete-role --role-name=api-pr1",
      ])
  }

  @Test("A stack that changes right now is a run that goes on")
  func changing() throws {
    var account = network("vpc-1", name: "pr1")
    account.answers["cloudformation:DescribeStacks"] = [
      "Stacks": [
        [
          "StackId": "arn:stack", "StackName": "TapStackpr1", "StackStatus": "UPDATE_IN_PROGRESS",
          "CreationTime": StaleAccount.old,
        ]
      ]
    ]
    #expect(try account.report().report.groups == [])
  }

  @Test("Details are asked for what is of a run, and for nothing else")
  func details() throws {
    var account = StaleAccount()
    account.answers["dynamodb:ListTables"] = ["TableNames": ["orders", "orders-pr1"]]
    let asked = try account.report().asked.filter { $0.operation == "DescribeTable" }
    #expect(asked.map(\.input) == [["TableName": "orders-pr1"]])
  }

  @Test("A name that cannot stand in a command is left out with the reason")
  func hostile() throws {
    var account = StaleAccount()
    account.answers["ssm:DescribeParameters"] = [
      "Parameters": [
        ["Name": "file://x-pr1", "ARN": "arn:1", "LastModifiedDate": StaleAccount.old],
        ["Name": "a\nb-pr1", "ARN": "arn:2", "LastModifiedDate": StaleAccount.old],
        ["Name": "$(x)'-pr1", "ARN": "arn:3", "LastModifiedDate": StaleAccount.old],
      ]
    ]
    let report = try account.report().report
    #expect(report.groups.first?.resources.map(\.id) == ["$(x)'-pr1"])
    #expect(skipped(report)["file://x-pr1"]?.hasPrefix("No command is given") == true)
    #expect(skipped(report)["a\nb-pr1"]?.hasPrefix("No command is given") == true)
  }
}
