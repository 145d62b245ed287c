import Documents
import PlanReaders
import PreflightModel
import Testing

/// What an update of a stack does, where the fake AWS of the other tests does not go: it tells no
/// ids of some types.
@Suite("A template beside what is deployed")
struct DeployedStackTests {
  /// A stack of these resources, all of one type, by what AWS answers.
  private func stack(_ template: Document, type: String, _ names: [String]) -> DeployedStack {
    let summaries = names.map { name -> Document in
      [
        "LogicalResourceId": .string(name), "PhysicalResourceId": .string("id-of-\(name)"),
        "ResourceType": .string(type), "ResourceStatus": "CREATE_COMPLETE",
      ]
    }
    let answers: [String: Document] = [
      "GetTemplate": ["TemplateBody": .string(template.jsonText(.compact))],
      "DescribeStacks": ["Stacks": [["StackName": "shop"]]],
      "ListStackResources": ["StackResourceSummaries": .array(summaries)],
    ]
    let lookups = DeployedStack.lookups(named: "shop", in: "eu-west-1", given: Facts())
    let facts = lookups.map { ($0, Fact.known(answers[$0.operation] ?? [:])) }
    return DeployedStack(
      named: "shop", in: "eu-west-1", given: Facts(Dictionary(uniqueKeysWithValues: facts)))
  }

  /// What becomes of the layers of a stack when a SAM template has the one layer `Shared`.
  private func layers(deployed names: [String]) throws -> [String: PlannedResource] {
    let type = "AWS::Lambda::LayerVersion"
    let layers = names.map { ($0, Document.object(["Type": .string(type)])) }
    let template = Document.object([
      "Resources": .object(Dictionary(uniqueKeysWithValues: layers))
    ])
    let inputs = TemplateInputs(
      region: "eu-west-1", stack: stack(template, type: type, names))
    let plan = try plan(
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Shared:
          Type: AWS::Serverless::LayerVersion
          Properties: {ContentUri: s3://code/new.zip, RetentionPolicy: Delete}
      """, inputs: inputs)
    return Dictionary(uniqueKeysWithValues: plan.resources.map { ($0.address, $0) })
  }

  @Test("What SAM names by a hash of its contents is the one that exists, perhaps replaced")
  func hashedNames() throws {
    let layers = try layers(deployed: ["Shared47fc2d5f9d"])
    #expect(layers.mapValues(\.change) == ["Shared": .replaceCreatingFirst])
    #expect(layers["Shared"]?.undecided == "whether the update replaces it")
  }

  @Test(
    "What only begins like it is another, and so is one of two",
    arguments: [
      ["SharedByOthers"], ["Shared47fc2d5f9"], ["Shared47fc2d5f9z"], ["Other47fc2d5f9d"],
      ["Shared47fc2d5f9d", "Shared0000000000"],
    ])
  func otherNames(deployed: [String]) throws {
    let layers = try layers(deployed: deployed)
    #expect(layers["Shared"]?.change == .create)
    for name in deployed { #expect(layers[name]?.change == .delete) }
  }
}
