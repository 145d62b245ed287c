import Documents
import Glibc
import PlanReaders
import PreflightModel
import TestSupport
import Testing

struct NestedStacksTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func plan(_ name: String = "main.yaml") throws -> Plan {
    try readPlan(PlanFile(directory.path(name)), keeping: .everything)
  }

  private func stack(_ url: String) -> String {
    "Resources: {N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: \(url)}}}"
  }

  @Test("Values go in by parameters and come out by outputs")
  func values() throws {
    mkdir(directory.path("parts"), 0o700)
    try directory.write(
      """
      Resources:
        Net: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: parts/net.json}}
        App:
          Type: AWS::CloudFormation::Stack
          Properties:
            TemplateURL: ./parts/app.yaml
            Parameters: {Vpc: !GetAtt Net.Outputs.Vpc, Zones: !Join [",", [a, b]]}
        Group: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: !GetAtt Net.Outputs.Vpc}}
      """, to: "main.yaml")
    try directory.write(
      """
      {"Resources": {"Vpc": {"Type": "AWS::EC2::VPC"}},
       "Outputs": {"Vpc": {"Value": {"Ref": "Vpc"}}}}
      """, to: "parts/net.json")
    try directory.write(
      """
      Parameters: {Vpc: {Type: String}, Zones: {Type: CommaDelimitedList}}
      Resources:
        Subnet:
          Type: AWS::EC2::Subnet
          Properties: {VpcId: !Ref Vpc, AvailabilityZone: !Select [1, !Ref Zones]}
      """, to: "parts/app.yaml")
    let plan = try plan()
    #expect(plan.gaps == [])
    #expect(
      plan.resources.map(\.address).sorted() == ["App", "App/Subnet", "Group", "Net", "Net/Vpc"])
    let subnet = try #require(plan.resources.first { $0.address == "App/Subnet" })
    #expect(subnet.references == ["VpcId": ["Net/Vpc"]])
    #expect(subnet.attributes["AvailabilityZone"] == "b")
    let group = try #require(plan.resources.first { $0.address == "Group" })
    #expect(group.references == ["VpcId": ["Net/Vpc"]])
  }

  @Test(
    "No path leads out of the plan's directory",
    arguments: ["/etc/hostname", "../outside.yaml", "link.yaml", "away/outside.yaml"])
  func outside(_ url: String) throws {
    let outside = try TemporaryDirectory()
    try outside.write("Resources: {V: {Type: AWS::EC2::VPC}}", to: "outside.yaml")
    symlink(outside.path("outside.yaml"), directory.path("link.yaml"))
    symlink(outside.path, directory.path("away"))
    try directory.write(stack(url), to: "main.yaml")
    let plan = try plan()
    #expect(plan.resources.map(\.address) == ["N"])
    #expect(plan.gaps.count == 1)
  }

  @Test("A stack that is nested in itself is refused")
  func circles() throws {
    try directory.write(stack("b.yaml"), to: "main.yaml")
    try directory.write(stack("b.yaml"), to: "b.yaml")
    let error = #expect(throws: PlanError.self) { try plan() }
    #expect(error?.reason == .malformed)
    #expect(error?.message.contains("is nested in itself") == true)
  }

  @Test("A condition on a nested stack is one on all within it")
  func conditions() throws {
    try directory.write(
      """
      Parameters: {Open: {Type: String}}
      Conditions: {Perhaps: !Equals [!Ref Open, x], Never: !Equals [a, b]}
      Resources:
        A: {Type: AWS::CloudFormation::Stack, Condition: Perhaps, Properties: {TemplateURL: b.yaml}}
        B: {Type: AWS::CloudFormation::Stack, Condition: Never, Properties: {TemplateURL: b.yaml}}
      """, to: "main.yaml")
    try directory.write("Resources: {V: {Type: AWS::EC2::VPC}}", to: "b.yaml")
    let resources = try plan().resources
    #expect(Set(resources.map(\.address)) == ["A", "A/V"])
    #expect(resources.allSatisfy { $0.undecided == "whether the condition Perhaps holds" })
  }
}
