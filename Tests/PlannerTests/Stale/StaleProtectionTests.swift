import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("What protects a resource of an abandoned run")
struct StaleProtectionTests {
  /// An account with these answers, and why what it skips is skipped.
  private func skipped(
    _ answers: [String: Document], refused: Set<String> = []
  ) throws -> (report: StaleReport, reasons: [String: String]) {
    var account = StaleAccount()
    account.answers = answers
    account.refused = refused
    let report = try account.report().report
    return (
      report, Dictionary(report.skipped.map { ($0.resource.id, $0.reason) }) { first, _ in first }
    )
  }

  @Test("Deletion and termination protection, as each service tells it")
  func deletion() throws {
    let found = try skipped([
      "rds:DescribeDBInstances": [
        "DBInstances": [
          [
            "DBInstanceIdentifier": "db-pr1", "DBInstanceArn": "arn:aws:rds:eu-west-1:1:db:db-pr1",
            "InstanceCreateTime": StaleAccount.old, "DeletionProtection": true,
          ]
        ]
      ],
      "elbv2:DescribeLoadBalancers": [
        "LoadBalancers": [
          [
            "LoadBalancerArn": "arn:lb", "LoadBalancerName": "lb-pr1",
            "CreatedTime": StaleAccount.old,
          ]
        ]
      ],
      "elbv2:DescribeLoadBalancerAttributes": [
        "Attributes": [["Key": "deletion_protection.enabled", "Value": "true"]]
      ],
      "cloudformation:DescribeStacks": [
        "Stacks": [
          [
            "StackId": "arn:stack", "StackName": "Stackpr1", "StackStatus": "CREATE_COMPLETE",
            "CreationTime": StaleAccount.old, "EnableTerminationProtection": true,
          ]
        ]
      ],
    ])
    #expect(found.report.groups == [])
    #expect(
      found.reasons == [
        "db-pr1": "deletion protection is on", "arn:lb": "deletion protection is on",
        "arn:stack": "termination protection is on",
      ])
  }

  @Test("Buckets and repositories that hold something stay, and what emptying means is said")
  func contents() throws {
    let answers: [String: Document] = [
      "s3:ListBuckets": ["Buckets": [["Name": "files-pr1", "CreationDate": StaleAccount.old]]],
      "ecr:DescribeRepositories": [
        "repositories": [
          [
            "repositoryName": "images-pr1", "repositoryArn": "arn:repository",
            "createdAt": StaleAccount.old,
          ]
        ]
      ],
    ]
    let empty = try skipped(answers)
    #expect(empty.report.groups.first?.resources.map(\.id).sorted() == ["files-pr1", "images-pr1"])
    var full = answers
    full["s3:ListObjectVersions"] = ["DeleteMarkers": [["Key": "a"]]]
    full["ecr:DescribeImages"] = ["imageDetails": [["imageDigest": "sha256:0"]]]
    let found = try skipped(full)
    #expect(found.report.groups == [])
    #expect(
      found.reasons["files-pr1"]
        == "it holds delete markers of versioned objects; to empty it deletes these for good")
    #expect(found.reasons["images-pr1"]?.hasPrefix("it is not empty; to empty it deletes") == true)
  }

  @Test("Where it cannot be read whether something is empty, it stays")
  func unreadContents() throws {
    let found = try skipped(
      ["s3:ListBuckets": ["Buckets": [["Name": "files-pr1", "CreationDate": StaleAccount.old]]]],
      refused: ["s3:ListObjectVersions"])
    #expect(found.report.groups == [])
    #expect(
      found.reasons["files-pr1"]
        == "whether it may go is not known: s3:ListObjectVersions could not be read")
  }

  @Test("A key that waits for its deletion is shown as already leaving")
  func leaving() throws {
    let found = try skipped([
      "kms:ListKeys": ["Keys": [["KeyId": "1a", "KeyArn": "arn:key"]]],
      "kms:ListAliases": ["Aliases": [["AliasName": "alias/pr1", "TargetKeyId": "1a"]]],
      "kms:DescribeKey": [
        "KeyMetadata": [
          "KeyManager": "CUSTOMER", "KeyState": "PendingDeletion", "CreationDate": StaleAccount.old,
        ]
      ],
    ])
    #expect(found.reasons == ["1a": "AWS is deleting it already"])
  }

  @Test("What another account shares, and the default VPC with its parts, are never proposed")
  func network() throws {
    let found = try skipped([
      "ec2:DescribeVpcs": [
        "Vpcs": [
          ["VpcId": "vpc-1", "OwnerId": "210987654321", "Tags": StaleAccount.named("pr1")],
          [
            "VpcId": "vpc-2", "OwnerId": "123456789012", "IsDefault": true,
            "Tags": StaleAccount.named("pr1"),
          ],
        ]
      ],
      "ec2:DescribeSubnets": [
        "Subnets": [
          ["SubnetId": "subnet-1", "VpcId": "vpc-1", "OwnerId": "210987654321"],
          [
            "SubnetId": "subnet-2", "VpcId": "vpc-2", "OwnerId": "123456789012",
            "Tags": StaleAccount.named("pr1"),
          ],
        ]
      ],
      "iam:GetAccountAuthorizationDetails": StaleAccount.roles(StaleAccount.role("api-pr1")),
    ])
    #expect(found.report.groups.flatMap(\.resources).map(\.id) == ["api-pr1"])
    #expect(
      found.reasons == [
        "vpc-1": "another account shares it with this one", "vpc-2": "it is the default VPC",
        "subnet-2": "what it is a part of stays: AWS::EC2::VPC vpc-2: it is the default VPC",
      ])
  }
}
