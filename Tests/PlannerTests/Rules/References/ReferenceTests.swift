import Documents
import Testing

@testable import Planner

@Suite("Ids that plans name")
struct ReferenceTests {
  private static let kinds: [ReferenceExistsRule.Role: ReferenceKind] =
    (try? ReferenceExistsRule())?.kinds ?? [:]

  struct Case: CustomTestStringConvertible {
    let role: ReferenceExistsRule.Role
    let text: String
    var id: String?
    var region: String? = "eu-west-1"
    var account: String?
    var testDescription: String { "\(role.rawValue) \(text)" }
  }

  private static let uuid = "12345678-1234-1234-1234-123456789012"

  @Test(
    "What has the form of an id is one, whatever else stands there",
    arguments: [
      Case(role: .vpc, text: "vpc-0a1b", id: "vpc-0a1b"),
      Case(role: .vpc, text: "subnet-0a1b"), Case(role: .vpc, text: "vpc-"),
      Case(role: .vpc, text: "vpc-0a1b/x"), Case(role: .vpc, text: ""),
      Case(role: .securityGroup, text: "sg-1", id: "sg-1"),
      Case(role: .securityGroup, text: "default"),
      Case(role: .securityGroup, text: "123456789012/sg-1"),
      Case(role: .image, text: "ami-1", id: "ami-1"),
      Case(role: .image, text: "resolve:ssm:/aws/service/ami"),
      Case(role: .zone, text: "Z0A1", id: "Z0A1", region: nil),
      Case(role: .zone, text: "/hostedzone/Z0A1", id: "Z0A1", region: nil),
      Case(role: .key, text: uuid, id: uuid),
      Case(
        role: .key, text: "mrk-12345678123412341234123456789012",
        id: "mrk-12345678123412341234123456789012"),
      Case(role: .key, text: "alias/mine", id: "alias/mine"),
      Case(role: .key, text: "alias/aws/s3"), Case(role: .key, text: "aws/s3"),
      Case(
        role: .key, text: "arn:aws:kms:us-east-1:111111111111:key/\(uuid)",
        id: "arn:aws:kms:us-east-1:111111111111:key/\(uuid)", region: "us-east-1",
        account: "111111111111"),
      Case(role: .key, text: "arn:aws:kms:us-east-1:111111111111:alias/aws/s3"),
      Case(
        role: .role, text: "arn:aws:iam::111111111111:role/path/a",
        id: "arn:aws:iam::111111111111:role/path/a", region: nil, account: "111111111111"),
      Case(role: .role, text: "arn:aws:iam::111111111111:user/a"),
      Case(role: .role, text: "a"),
      Case(role: .roleName, text: "a", id: "a", region: nil),
      Case(role: .roleName, text: "arn:aws:iam::111111111111:role/a"),
      Case(
        role: .policy, text: "arn:aws:iam::aws:policy/service-role/A",
        id: "arn:aws:iam::aws:policy/service-role/A", region: nil, account: "aws"),
      Case(
        role: .certificate, text: "arn:aws:acm:us-east-1:111111111111:certificate/\(uuid)",
        id: "arn:aws:acm:us-east-1:111111111111:certificate/\(uuid)", region: "us-east-1",
        account: "111111111111"),
      Case(role: .certificate, text: "arn:aws:iam::111111111111:server-certificate/a"),
    ])
  func forms(_ example: Case) throws {
    let kind = try #require(Self.kinds[example.role])
    let reference = Reference(example.text, of: kind, in: "eu-west-1")
    #expect(reference?.id == example.id)
    guard let reference else { return }
    #expect(reference.region == example.region)
    #expect(reference.account == example.account)
  }

  @Test(
    "How unlike names are",
    arguments: [
      ("", "", 0), ("a", "", 1), ("deployer", "deploy", 2),
      ("AmazonS3ReadOnlyAcess", "AmazonS3ReadOnlyAccess", 1), ("kitten", "sitting", 3),
    ])
  func editDistance(one: String, another: String, distance: Int) {
    #expect(EditDistance(from: one, to: another).characters == distance)
    #expect(EditDistance(from: another, to: one).characters == distance)
  }
}
