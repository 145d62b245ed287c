import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The table of a rule")
struct RuleTableTests {
  private enum Role: String, AttributeRole {
    case zone
    case subnet
  }

  private func table(_ subject: String) throws(CatalogError) -> RuleTable<Role> {
    try RuleTable(
      json: Array(#"{"schema": "headroom/rule/1", "subjects": [\#(subject)]}"#.utf8),
      details: ["takes"])
  }

  private static let instance = """
    "terraform": "aws_instance", "pulumi": "aws:ec2/instance:Instance",
    "cloudformation": "AWS::EC2::Instance"
    """

  @Test("Attributes are written once where the spellings follow, several in a list, null for none")
  func attributes() throws {
    let table = try table(
      """
      {\(Self.instance), "attributes": {"zone": "availability_zone",
       "subnet": ["subnet_id", {"terraform": null, "pulumi": null,
                                "cloudformation": "NetworkInterfaces[].SubnetId"}]}}
      """)
    #expect(
      table.attributes.namesByType == [
        "aws_instance": ["availability_zone", "subnet_id"],
        "aws:ec2/instance:Instance": ["availabilityZone", "subnetId"],
        "AWS::EC2::Instance": ["AvailabilityZone", "SubnetId", "NetworkInterfaces"],
      ])
    #expect(table.knows("aws_instance"))
    #expect(!table.knows("aws_vpc"))
  }

  @Test(
    "What is not sound is a fault with its place",
    arguments: [
      (#"{INSTANCE, "attributes": {"zones": "a"}}"#, "/subjects/0/attributes/zones: is no role"),
      (#"{INSTANCE, "attributes": {"zone": "a["}}"#, "/subjects/0/attributes/zone: "),
      (#"{INSTANCE, "with": {"gives": 1}}"#, "/subjects/0/with/gives: is nothing"),
      (#"{INSTANCE, "attributes": []}"#, "/subjects/0/attributes: must be an object"),
      (#"{INSTANCE, "attribute": {}}"#, "/subjects/0: has an unknown member"),
      (#"{"attributes": {}}"#, "/subjects/0: names no resource type"),
      (#"{"terraform": "vpc"}"#, "/subjects/0/terraform: \"vpc\" is no resource type"),
      (
        #"{INSTANCE, "attributes": {"zone": {"terraform": "a"}}}"#,
        "/subjects/0/attributes/zone: lacks \"pulumi\""
      ),
    ])
  func faults(subject: String, fault: String) {
    #expect {
      try table(subject.replacing("INSTANCE", with: Self.instance))
    } throws: { error in
      (error as? CatalogError)?.faults.contains { $0.description.hasPrefix(fault) } == true
    }
  }

  @Test("Types of the whole account need no region")
  func global() throws {
    let table = try table(
      #"{"terraform": "aws_iam_role", "global": true}, {"terraform": "aws_vpc"}"#)
    #expect(!table.isRegional("aws_iam_role"))
    #expect(table.isRegional("aws_vpc"))
  }

  @Test("A condition chooses resources, and one that is not known leaves it open")
  func conditions() throws {
    let table = try table(
      #"{"terraform": "aws_lb", "where": [{"attribute": "kind", "is": "network"}]}"#)
    let check = Sample.check(
      [
        Sample.resource("aws_lb.yes", attributes: ["kind": "network"]),
        Sample.resource("aws_lb.no", attributes: ["kind": "application"]),
        Sample.resource("aws_lb.maybe", unknown: ["kind": true]), Sample.resource("aws_lb.absent"),
      ], quotas: [])
    let subjects = check.subjects(of: table)
    #expect(subjects.map(\.address) == ["aws_lb.yes", "aws_lb.maybe"])
    #expect(subjects.map(\.isCertain) == [true, false])
  }
}
