import Documents
import PlanReaders
import PreflightModel
import TestSupport
import Testing

/// The incident's deployment, in the words of each tool.
struct HealthcarePipelineTests {
  private static let folder = packageRoot + "/Examples/healthcare-pipeline/"
  private static let suffix = "synth2698188040"

  private func read(_ name: String) throws -> Plan {
    let inputs = TemplateInputs(region: "ap-southeast-1")
    return try readPlan(PlanFile(Self.folder + name, inputs: inputs), keeping: .everything)
  }

  @Test(
    "Seventeen resources are planned for ap-southeast-1",
    arguments: [
      "terraform.plan.json", "preview.json", "template.yaml", "cdk.out", "cdk.out/manifest.json",
      "change-set.json",
    ])
  func resources(_ name: String) throws {
    let plan = try read(name)
    #expect(plan.resources.count == 17)
    #expect(plan.resources.allSatisfy { $0.change == .create && $0.region == "ap-southeast-1" })
    #expect(plan.isComplete)
  }

  @Test(
    "All tools plan the same",
    arguments: ["preview.json", "template.yaml", "cdk.out", "change-set.json"])
  func same(_ name: String) throws {
    func kinds(_ name: String) throws -> [String] {
      try read(name).resources.map { resource in
        let type = resource.type.split(separator: ":").last.map(String.init) ?? ""
        return Self.kinds[type] ?? Self.kinds[resource.type] ?? resource.type
      }.sorted()
    }
    let planned = try kinds("terraform.plan.json")
    #expect(planned == (try kinds(name)))
    #expect(planned.count { $0 == "role" } == 2)
    #expect(planned.count { $0 == "vpc" } == 1)
  }

  private static let kinds = [
    "aws_vpc": "vpc", "Vpc": "vpc", "VPC": "vpc", "aws_iam_role": "role", "Role": "role",
    "aws_subnet": "subnet", "Subnet": "subnet", "aws_security_group": "group",
    "SecurityGroup": "group", "aws_kms_key": "key", "Key": "key", "aws_kms_alias": "alias",
    "Alias": "alias", "aws_cloudwatch_log_group": "logs", "LogGroup": "logs",
    "aws_kinesis_stream": "stream", "Stream": "stream", "aws_db_subnet_group": "subnets",
    "SubnetGroup": "subnets", "aws_db_parameter_group": "parameters",
    "ParameterGroup": "parameters", "DBSubnetGroup": "subnets", "DBParameterGroup": "parameters",
    "DBInstance": "database", "aws_db_instance": "database", "Instance": "database",
    "aws_iam_role_policy": "policy", "RolePolicy": "policy", "aws_s3_bucket": "bucket",
    "Bucket": "bucket", "aws_dynamodb_table": "table", "Table": "table",
  ]

  @Test("The subnets are in the VPC that is planned with them")
  func references() throws {
    let terraform = try read("terraform.plan.json").resources.filter { $0.type == "aws_subnet" }
    #expect(terraform.map { $0.references["vpc_id"] } == [["aws_vpc.main"], ["aws_vpc.main"]])
    let pulumi = try read("preview.json").resources.filter { $0.type == "aws:ec2/subnet:Subnet" }
    let vpc =
      "urn:pulumi:dev::healthcare-pipeline::aws:ec2/vpc:Vpc::healthcare-vpc-\(Self.suffix)"
    #expect(pulumi.map { $0.references["vpcId"] } == [[vpc], [vpc]])
    let template = try read("template.yaml").resources.filter { $0.type == "AWS::EC2::Subnet" }
    #expect(template.map { $0.references["VpcId"] } == [["Vpc"], ["Vpc"]])
    let assembly = try read("cdk.out").resources.filter { $0.type == "AWS::EC2::Subnet" }
    #expect(assembly.map { $0.references["VpcId"]?.count } == [1, 1])
    #expect(try pulumi.allSatisfy { try $0.value(at: DocumentPath("vpcId")) == .unknown })
  }

  @Test(
    "Some plans say which account they are for",
    arguments: ["terraform.plan.json", "cdk.out", "change-set.json"])
  func account(_ name: String) throws {
    #expect(try read(name).accountIDs == ["123456789012"])
  }

  @Test("The database's password is in neither")
  func password() throws {
    let path = try DocumentPath("password")
    let database = try #require(
      try read("preview.json").resources.first { $0.type == "aws:rds/instance:Instance" })
    #expect(database.value(at: path) == .sensitive)
    #expect(!String(reflecting: database).contains("[secret]"))
  }
}
