import PlanReaders
import TestSupport
import Testing

struct ResourceListSchemaTests {
  /// Lists, each in a line; what only several entries together break is no matter of a schema.
  private static let documents = [
    #"{"aws_vpc": 1}"#, #"{"aws_vpc": 0}"#, #"{"aws_vpc": 100000}"#, #"{"aws_vpc": 100001}"#,
    #"{"aws_vpc": -1}"#, #"{"aws_vpc": 1.5}"#, #"{"aws_vpc": "1"}"#, #"{"aws_vpc": null}"#,
    #"{"aws_vpc": true}"#, #"{"aws_vpc": []}"#, #"{"aws_vpc": [1, {}]}"#, #"{"aws_vpc": [[1]]}"#,
    #"{"aws_vpc": {}}"#, #"{"aws_vpc": {"count": 2}}"#, #"{"aws_vpc": {"count": "2"}}"#,
    #"{"aws_vpc": {"count": -2}}"#, #"{"aws_vpc": {"number": 2}}"#,
    #"{"aws_vpc": {"name": "main"}}"#, #"{"aws_vpc": {"name": ""}}"#,
    #"{"aws_vpc": {"name": 7}}"#, #"{"aws_vpc": {"region": "eu-west-1"}}"#,
    #"{"aws_vpc": {"region": "Ireland"}}"#, #"{"aws_vpc": {"region": 1}}"#,
    #"{"aws_vpc": {"attributes": {"cidr_block": "10.0.0.0/16", "tags": {"a": null}}}}"#,
    #"{"aws_vpc": {"attributes": []}}"#, #"{"aws_vpc": {"unknown": ["cidr_block"]}}"#,
    #"{"aws_vpc": {"unknown": "cidr_block"}}"#, #"{"aws_vpc": {"unknown": [""]}}"#,
    #"{"aws_vpc": {"unknown": [1]}}"#,
    #"{"aws_vpc": {"name": "main"}, "aws_subnet": {"parents": {"vpc_id": "main"}}}"#,
    #"{"aws_vpc": {"name": "main"}, "aws_subnet": {"parents": {"vpc_id": ["main"]}}}"#,
    #"{"aws_vpc": {"parents": {"vpc_id": 1}}}"#, #"{"aws_vpc": {"parents": ["main"]}}"#,
    #"{"region": "eu-west-1", "aws_vpc": 1}"#, #"{"region": "mars", "aws_vpc": 1}"#,
    #"{"region": "us-gov-west-1", "aws_vpc": 1}"#, #"{"aws_vpc": 1, "comment": "x"}"#,
    #"{"aws_vpc": 1, "google_compute_network": 1}"#, #"{"AWS::EC2::VPC": 1}"#,
    #"{"AWS::EC2::VPC": 1, "AWS::EC2": 1}"#, #"{"AWS::MSK::VpcConnection::X": 1}"#,
    #"{"aws:ec2/vpc:Vpc": 1}"#, #"{"aws:ec2/vpc:Vpc": 1, "aws:ec2:Vpc": 1}"#,
    #"{"aws-native:ec2:Vpc": 1}"#, #"{"awscc_ec2_vpc": 1}"#, #"{"aws_vpc": 1, "aws_VPC": 1}"#,
  ]

  @Test("The published schema takes what the reader takes, and refuses what it refuses")
  func agreement() async throws {
    let told = try await PythonOracle("Tests/Oracles/schema_accepts.py").answer(
      to: Self.documents.joined(separator: "\n"),
      arguments: ["\(packageRoot)/docs/schema/resource-list.schema.json"])
    let answers = told.split(separator: "\n").map { $0 == "yes" }
    try #require(answers.count == Self.documents.count)
    for (document, isTaken) in zip(Self.documents, answers) {
      let isRead = (try? plan(document)) != nil
      #expect(isRead == isTaken, "\(document): the schema says \(isTaken), the reader \(isRead)")
    }
    #expect(answers.contains(true) && answers.contains(false))
  }
}
