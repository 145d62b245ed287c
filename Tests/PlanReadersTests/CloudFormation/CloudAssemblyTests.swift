import Documents
import Glibc
import PlanReaders
import PreflightModel
import TestSupport
import Testing

struct CloudAssemblyTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func plan(_ inputs: TemplateInputs = TemplateInputs(region: "eu-west-1")) throws -> Plan {
    try readPlan(PlanFile(directory.path, inputs: inputs), keeping: .everything)
  }

  private func writeManifest(_ artifacts: String, _ others: String = "", in folder: String = ".")
    throws
  {
    let text = #"{"version": "48.0.0", "artifacts": {\#(artifacts)} \#(others)}"#
    try directory.write(text, to: "\(folder)/manifest.json")
  }

  private func stack(
    _ name: String, _ environment: String = "aws://unknown-account/unknown-region",
    dependencies: String = "", file: String? = nil
  ) -> String {
    """
    "\(name)": {"type": "aws:cloudformation:stack", "environment": "\(environment)",
      "properties": {"templateFile": "\(file ?? name + ".json")", "stackName": "\(name)"},
      "dependencies": [\(dependencies)]}
    """
  }

  private static let vpc = #"{"Resources": {"V": {"Type": "AWS::EC2::VPC"}}}"#

  @Test("Each stack goes where its environment says, else where the flag does")
  func environments() throws {
    try writeManifest(
      [stack("A", "aws://123456789012/us-west-2"), stack("B")].joined(separator: ","))
    for name in ["A", "B"] { try directory.write(Self.vpc, to: name + ".json") }
    let plan = try plan()
    #expect(plan.format == .cdkAssembly)
    #expect(plan.resources.map(\.address) == ["A/V", "B/V"])
    #expect(plan.resources.map(\.region) == ["us-west-2", "eu-west-1"])
    #expect(plan.accountIDs == ["123456789012"])
    #expect(plan.gaps == [])
  }

  @Test("What one stack exports, another imports, whatever their order")
  func exports() throws {
    try writeManifest([stack("App", dependencies: #""Net""#), stack("Net")].joined(separator: ","))
    try directory.write(
      """
      {"Resources": {"V": {"Type": "AWS::EC2::VPC"}},
       "Outputs": {"Vpc": {"Value": {"Ref": "V"}, "Export": {"Name": "Net:Vpc"}}}}
      """, to: "Net.json")
    try directory.write(
      """
      {"Resources": {"S": {"Type": "AWS::EC2::Subnet",
        "Properties": {"VpcId": {"Fn::ImportValue": "Net:Vpc"}}}}}
      """, to: "App.json")
    let subnet = try #require(try plan().resources.first { $0.address == "App/S" })
    #expect(subnet.references == ["VpcId": ["Net/V"]])
  }

  @Test("Stages are read as well")
  func nested() throws {
    try writeManifest(
      """
      "Stage": {"type": "cdk:cloud-assembly", "properties": {"directoryName": "assembly-Stage"}},
      "Tree": {"type": "cdk:tree", "properties": {"file": "tree.json"}}
      """)
    mkdir(directory.path("assembly-Stage"), 0o700)
    try writeManifest(stack("A"), in: "assembly-Stage")
    try directory.write(Self.vpc, to: "assembly-Stage/A.json")
    #expect(try plan().resources.map(\.address) == ["A/V"])
  }

  @Test("A nested stack is the file that CDK names beside its address")
  func nestedStacks() throws {
    try writeManifest(stack("A"))
    try directory.write(
      """
      {"Resources": {"N": {"Type": "AWS::CloudFormation::Stack",
        "Properties": {"TemplateURL": {"Fn::Sub": "https://s3.${AWS::URLSuffix}/x"}},
        "Metadata": {"aws:asset:path": "N.json", "aws:asset:property": "TemplateURL"}}}}
      """, to: "A.json")
    try directory.write(Self.vpc, to: "N.json")
    #expect(try plan().resources.map(\.address) == ["A/N/V", "A/N"])
  }

  @Test(
    "What is not there, or lies elsewhere, is a gap",
    arguments: ["missing.json", "../outside.json", "/etc/hostname"])
  func missing(_ file: String) throws {
    try writeManifest(stack("A", file: file))
    let plan = try plan()
    #expect(plan.resources == [])
    #expect(plan.gaps.count == 1)
  }

  @Test("Values that CDK could not look up are a gap")
  func lookups() throws {
    try writeManifest(stack("A"), #", "missing": [{"key": "vpc", "provider": "vpc-provider"}]"#)
    try directory.write(Self.vpc, to: "A.json")
    #expect(try plan().gaps.count == 1)
  }

  @Test("A parameter must be one of some stack")
  func parameters() throws {
    try writeManifest(stack("A"))
    try directory.write(
      #"{"Parameters": {"P": {"Type": "String"}}, "Resources": {}}"#, to: "A.json")
    #expect(try plan(TemplateInputs(parameters: ["P": .text("x")])).resources == [])
    #expect(throws: PlanError.self) { try plan(TemplateInputs(parameters: ["Q": .text("x")])) }
  }

  @Test("A stack without resources is one")
  func empty() throws {
    try writeManifest(stack("A"))
    try directory.write("{}", to: "A.json")
    let plan = try plan()
    #expect(plan.resources == [])
    #expect(plan.gaps == [])
  }
}
