import PlanReaders
import PreflightModel
import TestSupport
import Testing

/// A plan that Terraform itself has made: modules with `count` and `for_each`, a provider handed
/// on, and every kind of change.
struct TerraformChangesTests {
  private let resources: [PlannedResource]

  init() throws {
    let path = packageRoot + "/Tests/Fixtures/plans/terraform-changes/plan.json"
    resources = try readPlan(PlanFile(path), keeping: .everything).resources
  }

  @Test("Each change is told apart, a deposed object from the one that replaces it too")
  func changes() {
    let changes = resources.prefix(7).map { "\($0.address) \($0.change)" }
    #expect(
      changes == [
        "aws_ebs_volume.counted[0] update", "aws_ebs_volume.counted[1] delete",
        "aws_ebs_volume.forgotten forget", "aws_ebs_volume.gone delete",
        "aws_ebs_volume.replaced replaceDeletingFirst",
        "aws_ebs_volume.replaced_first replaceCreatingFirst",
        "aws_ebs_volume.replaced_first delete",
      ])
    #expect(resources.dropFirst(7).allSatisfy { $0.change == .create })
    #expect(resources.count == 15)
  }

  @Test("Regions come from the variable, from the provider handed on, and from what was before")
  func regions() {
    let replicas = resources.filter { $0.region == "eu-central-1" }.map(\.address)
    #expect(
      replicas == [
        "module.application[0].aws_security_group.app",
        "module.application[1].aws_security_group.app",
      ])
    #expect(resources.count { $0.region == "eu-west-1" } == 13)
  }

  @Test("References lead through the outputs and arguments of modules to one instance")
  func references() {
    let vpc = { (key: String) in #"module.network["\#(key)"].aws_vpc.main"# }
    let parents = resources.compactMap { resource in
      resource.references["vpc_id"].map { [resource.address] + $0 }
    }
    #expect(
      parents == [
        ["module.application[0].aws_security_group.app", vpc("blue")],
        ["module.application[1].aws_security_group.app", vpc("blue")],
        [#"module.network["blue"].aws_subnet.private[0]"#, vpc("blue")],
        [#"module.network["blue"].aws_subnet.private[1]"#, vpc("blue")],
        [#"module.network["green"].aws_subnet.private[0]"#, vpc("green")],
        [#"module.network["green"].aws_subnet.private[1]"#, vpc("green")],
      ])
  }
}
