import Documents
import PlanReaders
import PreflightModel
import Testing

struct TerraformStreamReaderTests {
  private static let vpc = terraformPlannedChange("module.net.aws_vpc.main", "create")

  @Test("Of a change the log tells address, type and action, and nothing else is known")
  func change() throws {
    let plan = try plan(terraformStream([Self.vpc], creations: 1))
    #expect(
      plan.resources == [
        PlannedResource(
          address: "module.net.aws_vpc.main", type: "aws_vpc", change: .create, unknown: true)
      ])
    #expect(plan.isComplete)
  }

  @Test("Drift, refreshing and data sources that are read while planning change nothing")
  func otherMessages() throws {
    let drift = terraformPlannedChange("aws_vpc.main", "delete")
      .replacing("planned_change", with: "resource_drift")
    let read = #""type":"apply_start","hook":{"action":"read"}"#
    let plan = try plan(terraformStream([drift, #""type":"refresh_start""#, read]))
    #expect(plan.resources.isEmpty)
    #expect(plan.isComplete)
  }

  @Test("What HCP Terraform prints among the messages is passed over")
  func noise() throws {
    let log = terraformStream([Self.vpc], creations: 1)
    #expect(try plan("Terraform v1.3.7\non linux_amd64\n" + log).resources.count == 1)
    let mixed = log.replacing("\n", with: "\nInitializing plugins...\n")
    #expect(try plan(mixed).resources.count == 1)
  }

  @Test(
    "A log with errors, without its end, with lines missing or of an apply is only a part",
    arguments: [
      (
        [#""type":"diagnostic","diagnostic":{"severity":"error"}"#], nil,
        "Terraform met 1 error while planning, so resources may be missing from the log."
      ),
      ([], nil, "The log ends before its summary, so resources may be missing from it."),
      ([], 3, "The log's summary counts 3 creations, and its lines tell 1."),
      (
        [#""type":"deferred_change""#], 1,
        "1 resource change is put off to a later plan and not counted."
      ),
      (
        [#""type":"apply_start","hook":{"action":"create"}"#], 1,
        "The log goes on with an apply, so some of its changes may have been made already."
      ),
    ])
  func gaps(_ others: [String], _ creations: Int?, _ gap: String) throws {
    let plan = try plan(terraformStream([Self.vpc] + others, creations: creations))
    #expect(plan.resources.count == 1)
    #expect(plan.gaps == [gap])
  }
}
