import Documents
import PlanReaders
import PreflightModel
import Testing

struct TerraformPlanReaderTests {
  @Test(
    "Resources of AWS providers are told by the provider, by their type where none is named",
    arguments: [
      (#""provider_name": "aws","#, "aws_vpc", true),
      (#""provider_name": "registry.opentofu.org/hashicorp/aws","#, "aws_vpc", true),
      (#""provider_name": "registry.terraform.io/hashicorp/awscc","#, "awscc_ec2_vpc", true),
      (#""provider_name": "registry.terraform.io/acme/aws-extras","#, "aws_vpc", false),
      ("", "aws_vpc", true), ("", "awscc_ec2_vpc", true), ("", "azurerm_network", false),
    ])
  func providers(_ provider: String, _ type: String, _ isOfAWS: Bool) throws {
    let text = terraformPlan(
      #"{\#(provider) "type": "\#(type)", "name": "a", "change": {"actions": ["create"]}}"#)
    #expect(try plan(text).resources.map(\.address) == (isOfAWS ? ["\(type).a"] : []))
  }

  @Test("An object left over from a replacement is a resource of its own")
  func deposed() throws {
    let text = terraformPlan(
      terraformChange("aws_vpc.a", ["create", "delete"]),
      terraformChange("aws_vpc.a", ["delete"], others: #""deposed": "0a1b2c3d","#))
    let resources = try plan(text).resources
    #expect(resources.map(\.address) == ["aws_vpc.a", "aws_vpc.a"])
    #expect(resources.map(\.change) == [.replaceCreatingFirst, .delete])
  }

  @Test("Data sources are read, never created; what drifted is not planned")
  func dataAndDrift() throws {
    let drift = terraformChange("aws_vpc.gone", ["delete"])
    let text = terraformPlan(
      #"{"mode": "data", "type": "aws_vpc", "name": "a", "change": {"actions": ["read"]}}"#,
      others: #", "resource_drift": [\#(drift)]"#)
    #expect(try plan(text).resources.map(\.change) == [.read])
  }

  @Test(
    "A plan that is not whole says why",
    arguments: [
      (#", "errored": true, "complete": false, "applyable": false"#, "error"),
      (#", "complete": false"#, "incomplete"),
      (#", "applyable": false"#, "cannot be applied"),
      (#", "complete": false, "deferred_changes": [{"reason": "unknown"}]"#, "1 resource change "),
    ])
  func gaps(_ others: String, _ word: String) throws {
    let plan = try plan(terraformPlan(terraformChange("aws_vpc.a"), others: others))
    #expect(plan.gaps.count == 1)
    #expect(plan.gaps.allSatisfy { $0.contains(word) })
  }

  @Test("Members that OpenTofu and older versions lack say nothing, nor does an empty plan")
  func noGaps() throws {
    #expect(try plan(terraformPlan(terraformChange("aws_vpc.a"))).isComplete)
    let idle = terraformChange("aws_vpc.a", ["no-op"])
    #expect(try plan(terraformPlan(idle, others: #", "applyable": false"#)).isComplete)
  }

  @Test("A number of instances that is not known is a gap")
  func unknownIndex() throws {
    let text = terraformPlan(
      terraformChange("aws_vpc.a", others: #""index_unknown": true,"#))
    #expect(
      try plan(text).gaps == ["How many instances aws_vpc.a will have is not known yet."])
  }

  @Test(
    "Known major versions are read, others refused",
    arguments: [
      ("0.1", true), ("1.0", true), ("1.99", true), ("1", true), ("2.0", false), ("10.1", false),
      ("test", false), ("", false),
    ])
  func versions(_ version: String, _ isRead: Bool) throws {
    let text = #"{"format_version": "\#(version)", "resource_changes": []}"#
    #expect(try refusal(of: text.utf8)?.reason == (isRead ? nil : .unknownVersion))
  }

  @Test("A redacted plan of HCP Terraform is read")
  func redacted() throws {
    let change = terraformChange("aws_vpc.a")
    let text = #"{"plan_format_version": "1.1", "resource_changes": [\#(change)]}"#
    #expect(try plan(text).resources.map(\.change) == [.create])
  }

  @Test("Without resource_changes the planned values stand for them, and that is a gap")
  func plannedValues() throws {
    func resource(_ address: String) -> String {
      """
      {"address": "\(address)", "mode": "managed", "type": "aws_vpc", "name": "v",
       "provider_name": "aws", "values": {"cidr_block": "10.0.0.0/16", "secret": "\(password)"},
       "sensitive_values": {"secret": true}}
      """
    }
    let password = ReaderExamples.password
    let text = """
      {"format_version": "1.2",
       "planned_values": {"root_module": {"resources": [\(resource("aws_vpc.v"))],
         "child_modules": [{"address": "module.a", "child_modules": [{"address": "module.a.module.b",
           "resources": [\(resource("module.a.module.b.aws_vpc.v"))]}]}]}},
       "prior_state": {"values": {"root_module": {"resources": [\(resource("aws_vpc.v"))]}}}}
      """
    let plan = try plan(text)
    #expect(plan.resources.map(\.change) == [.unchanged, .create])
    #expect(plan.resources.map(\.address) == ["aws_vpc.v", "module.a.module.b.aws_vpc.v"])
    #expect(try plan.resources[1].value(at: DocumentPath("secret")) == .sensitive)
    #expect(!String(reflecting: plan).contains(password))
    #expect(plan.gaps.count == 1)
  }

  @Test(
    "A plan whose parts have other types than they should is read without a trap",
    arguments: [
      #"{"format_version": 1, "resource_changes": []}"#,
      #"{"format_version": "1.2", "resource_changes": {}}"#,
      #"{"format_version": "1.2", "resource_changes": [1, null, [], "x", {}, {"type": 1}]}"#,
      #"{"format_version": "1.2", "resource_changes": [{"type": "aws_vpc", "change": []}]}"#,
      #"{"format_version": "1.2", "resource_changes": null, "configuration": []}"#,
      #"{"format_version": "1.2", "resource_changes": [], "configuration": {"root_module": 1}}"#,
      #"{"format_version": "1.2", "planned_values": [], "prior_state": 3, "variables": [1]}"#,
      #"{"format_version": "1.2", "resource_changes": [], "errored": "x", "deferred_changes": {}}"#,
    ])
  func hostile(_ text: String) throws {
    _ = try refusal(of: text.utf8)
  }
}

@Suite("Changes that Terraform puts off")
struct TerraformDeferredChangesTests {
  private func numbers(_ members: String) throws -> [PlannedResource.Number] {
    let deferred = """
      , "deferred_changes": [{"reason": "instance_count_unknown",
        "resource_change": {"address": "aws_vpc.later", "type": "aws_vpc", "name": "later"\(members),
          "change": {"actions": ["create"], "after": {}}}}]
      """
    let plan = try plan(terraformPlan(terraformChange("aws_vpc.now"), others: deferred))
    #expect(
      plan.gaps.first
        == "1 resource change is put off to a later plan, and counted as what may come.")
    return plan.resources.map(\.number)
  }

  @Test("One put off may come later, one of unknown number may be any number")
  func deferred() throws {
    #expect(try numbers("") == [.one, .oneLater])
    #expect(try numbers(#", "index_unknown": true"#) == [.one, .anyNumber])
  }
}
