import Documents
import PlanReaders
import PreflightModel
import TestSupport
import Testing

struct ChangeSetTests {
  @Test("Pages pasted together are one plan, and the last says whether there are more")
  func pages() throws {
    let first = changeSet(change("Add"), others: #""NextToken": "t""#)
    let second = changeSet(change("Add", "AWS::EC2::Subnet", "Subnet"))
    let whole = try plan(first + "\n" + second)
    #expect(whole.resources.map(\.address) == ["Main", "Subnet"])
    #expect(whole.gaps == [])
    #expect(
      try plan(first).gaps == [
        "The change set of shop has more pages: append what describe-change-set prints with "
          + "--next-token."
      ])
  }

  @Test("Region and account are those of the stack")
  func place() throws {
    let plan = try plan(changeSet(change("Add")), inputs: TemplateInputs(region: "us-east-1"))
    #expect(plan.resources.map(\.region) == ["eu-west-1"])
    #expect(plan.accountIDs == ["123456789012"])
  }

  @Test("A replacement that depends on values is one perhaps")
  func conditional() throws {
    let text = changeSet(
      change("Modify", before: "{}", after: "{}", others: #""Replacement": "Conditional""#))
    let resource = try #require(try plan(text).resources.first)
    #expect(resource.change == .replaceCreatingFirst)
    #expect(resource.undecided == "whether the update replaces it")
  }

  @Test("A type whose handler deletes first is replaced in that order")
  func deletesFirst() throws {
    let text = changeSet(
      change("Modify", "AWS::Logs::SubscriptionFilter", others: #""Replacement": "True""#))
    #expect(try plan(text).resources.map(\.change) == [.replaceDeletingFirst])
  }

  @Test("A resource that is added is new, whatever is said of replacing it")
  func added() throws {
    let text = changeSet(change("Add", others: #""Replacement": "True""#))
    #expect(try plan(text).resources.map(\.change) == [.create])
  }

  @Test("Without property values all of them are unknown")
  func withoutValues() throws {
    let text = changeSet(change("Add", others: #""PhysicalResourceId": """#))
    let resource = try #require(try plan(text).resources.first)
    #expect(try resource.value(at: DocumentPath("CidrBlock")) == .unknown)
    let modified = changeSet(change("Modify", others: #""PhysicalResourceId": "vpc-1""#))
    #expect(try plan(modified).resources.first?.priorAttributes == ["id": "vpc-1"])
  }

  @Test("Contexts are texts as the API has them, or what they say")
  func contexts() throws {
    let text = changeSet(
      change("Add", others: #""AfterContext": {"Properties": {"CidrBlock": "10.0.0.0/16"}}"#))
    let resource = try #require(try plan(text).resources.first)
    #expect(try resource.value(at: DocumentPath("CidrBlock")) == .known("10.0.0.0/16"))
  }

  @Test("YAML is read as JSON is")
  func yaml() throws {
    let text = """
      ChangeSetName: update
      Changes:
      - ResourceChange:
          Action: Add
          LogicalResourceId: Main
          ResourceType: AWS::EC2::VPC
        Type: Resource
      ChangeSetId: arn:aws:cloudformation:eu-west-1:123456789012:changeSet/update/1
      StackId: arn:aws:cloudformation:eu-west-1:123456789012:stack/shop/1
      """
    let plan = try plan(text)
    #expect(plan.format == .cloudFormationChangeSet)
    #expect(plan.resources.map(\.address) == ["Main"])
  }

  @Test("A change set that could not be made is refused with its reason")
  func failed() throws {
    let text = changeSet(others: #""Status": "FAILED", "StatusReason": "Template error""#)
    #expect(
      try refusal(of: text.utf8)?.message
        == "it is a change set that CloudFormation could not make: Template error.")
  }

  @Test(
    "One that is not ready, or no longer true, is incomplete",
    arguments: [
      #""Status": "CREATE_IN_PROGRESS""#,
      #""Status": "CREATE_COMPLETE", "ExecutionStatus": "OBSOLETE""#,
      #""Status": "CREATE_COMPLETE", "ExecutionStatus": "EXECUTE_COMPLETE""#,
    ])
  func stale(_ status: String) throws {
    #expect(try plan(changeSet(change("Add"), others: status)).gaps.count == 1)
  }

  @Test("What changes in a nested stack is told by the change set of that stack")
  func nested() throws {
    let id = "arn:aws:cloudformation:eu-west-1:123456789012:changeSet/nested/2"
    let root = changeSet(
      change("Modify", "AWS::CloudFormation::Stack", "Net", others: #""ChangeSetId": "\#(id)""#))
    #expect(try plan(root).gaps.count == 1)
    let nested = changeSet(change("Add")).replacing(
      "arn:aws:cloudformation:eu-west-1:123456789012:changeSet/update/1", with: id
    ).replacing(#""StackName": "shop""#, with: #""StackName": "shop-Net""#)
    let plan = try plan(root + "\n" + nested)
    #expect(plan.gaps == [])
    #expect(plan.resources.map(\.address) == ["shop/Net", "shop-Net/Main"])
  }

  private static let unknown = "{{changeSet:KNOWN_AFTER_APPLY}}"

  private func subnet(_ name: String) -> String {
    change("Add", "AWS::EC2::Subnet", name, after: #"{"VpcId": "\#(Self.unknown)"}"#)
  }

  @Test("What a value comes from is the one resource that it can be")
  func onlyCandidate() throws {
    let one = try plan(changeSet(change("Add"), subnet("A")))
    #expect(one.resources.last?.references == ["VpcId": ["Main"]])
    let two = try plan(
      changeSet(change("Add"), change("Add", "AWS::EC2::VPC", "Other"), subnet("A")))
    #expect(two.resources.last?.references == ["VpcId": []])
  }

  @Test("A list comes from as many resources as there are of the type, or nobody knows from which")
  func list() throws {
    let group = change(
      "Add", "AWS::RDS::DBSubnetGroup", "Group",
      after: #"{"SubnetIds": ["\#(Self.unknown)", "\#(Self.unknown)"]}"#)
    let two = try plan(changeSet(subnet("A"), subnet("B"), group))
    #expect(two.resources.last?.references == ["SubnetIds": ["A", "B"]])
    let three = try plan(
      changeSet(subnet("A"), subnet("B"), subnet("C"), group))
    #expect(three.resources.last?.references == ["SubnetIds": []])
  }

  @Test(
    "Custom code and hidden stacks may answer with what exists",
    arguments: [
      "Custom::Lookup", "AWS::CloudFormation::CustomResource", "AWS::CloudFormation::Stack",
    ])
  func anything(_ type: String) throws {
    let plan = try plan(
      changeSet(change("Add"), change("Add", type, "Lookup"), subnet("A")))
    #expect(plan.resources.last?.references == [:])
  }

  @Test("An alias of an existing key is another key that may be meant")
  func alias() throws {
    let key = change("Add", "AWS::KMS::Key", "Key")
    let logs = change(
      "Add", "AWS::Logs::LogGroup", "Logs",
      after: #"{"KmsKeyId": "\#(Self.unknown)"}"#)
    for (target, sources) in [(Self.unknown, ["Key"]), ("0a1b", [])] {
      let alias = change(
        "Add", "AWS::KMS::Alias", "Alias",
        after: #"{"TargetKeyId": "\#(target)"}"#)
      let plan = try plan(changeSet(key, alias, logs))
      #expect(plan.resources.last?.references == ["KmsKeyId": sources])
    }
  }

  @Test("The properties that take an id or ARN are those of cfn-lint's schemas")
  func properties() async throws {
    let table = Document.object(ChangeSetReferences.types.mapValues(Document.string))
    let faults = try await PythonOracle("Tests/Oracles/property_formats.py")
      .answer(to: table.jsonText(.compact))
    #expect(faults == "")
  }
}
