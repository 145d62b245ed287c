import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("What plans take from a quota")
struct DemandCounterTests {
  struct Case: CustomTestStringConvertible {
    var change: Change
    var format = PlanFormat.terraformPlan
    var expected: PlannedDemand?
    var testDescription: String { "\(change.rawValue) in a \(format.rawValue)" }
  }

  @Test(
    "Each kind of change counts once for what comes and once for what goes",
    arguments: [
      Case(change: .create, expected: PlannedDemand(net: 1, peak: 1, low: 1, high: 1)),
      Case(
        change: .replaceCreatingFirst, expected: PlannedDemand(net: 0, peak: 1, low: 1, high: 1)),
      Case(change: .replaceForgetting, expected: PlannedDemand(net: 1, peak: 1, low: 1, high: 1)),
      Case(
        change: .replaceInUnknownOrder, expected: PlannedDemand(net: 0, peak: 1, low: 0, high: 1)),
      Case(change: .unrecognized, expected: PlannedDemand(net: 0, peak: 0, low: 0, high: 1)),
      Case(change: .replaceDeletingFirst), Case(change: .update), Case(change: .delete),
      Case(change: .forget), Case(change: .read), Case(change: .unchanged),
    ])
  func singleChange(_ sample: Case) {
    let check = Sample.check([Sample.resource("aws_vpc.a", sample.change)], format: sample.format)
    let demands = DemandCounter(check: check).demands(given: Facts())
    #expect(demands.first?.amount == sample.expected)
  }

  @Test("An unrelated deletion makes room only where the tool may do it first")
  func deletionOrder() {
    let resources = [Sample.resource("aws_vpc.a", .create), Sample.resource("aws_vpc.b", .delete)]
    let unordered = DemandCounter(check: Sample.check(resources)).demands(given: Facts())
    #expect(unordered.first?.amount == PlannedDemand(net: 0, peak: 1, low: 0, high: 1))
    let last = DemandCounter(check: Sample.check(resources, format: .pulumiPreview))
      .demands(given: Facts())
    #expect(last.first?.amount == PlannedDemand(net: 0, peak: 1, low: 1, high: 1))
  }

  private let shards = Sample.quota(
    consumers: [
      Sample.consumer(
        "aws_kinesis_stream",
        amount: .attributes([Sample.attribute("shard_count")], dividedBy: 1, absent: nil))
    ])

  @Test("An update takes the difference between before and after")
  func updatedAmount() {
    let resource = Sample.resource(
      "aws_kinesis_stream.s", .update, attributes: ["shard_count": 5], prior: ["shard_count": 2])
    let demands = DemandCounter(check: Sample.check([resource], quotas: [shards]))
      .demands(given: Facts())
    #expect(demands.first?.amount == PlannedDemand(net: 3, peak: 3, low: 3, high: 3))
  }

  @Test("An update from an amount that is not known may take anything up to the new one")
  func unknownPriorAmount() {
    let resource = Sample.resource(
      "aws_kinesis_stream.s", .update, attributes: ["shard_count": 5], prior: ["name": "s"])
    let demands = DemandCounter(check: Sample.check([resource], quotas: [shards]))
      .demands(given: Facts())
    #expect(demands.first?.amount == PlannedDemand(net: 0, peak: 0, low: 0, high: 5))
  }

  @Test("An amount that is unknown until apply has no upper bound")
  func unknownAmount() {
    let resource = Sample.resource("aws_kinesis_stream.s", unknown: ["shard_count": true])
    let demands = DemandCounter(check: Sample.check([resource], quotas: [shards]))
      .demands(given: Facts())
    #expect(demands.first?.amount == PlannedDemand(net: 0, peak: 0, low: 0, high: nil))
  }

  @Test("Negative, absurd and non-numeric amounts are unknown, not a gift")
  func hostileAmount() {
    for value: Document in [-5, "many", "NaN", "1e300", .array([])] {
      let resource = Sample.resource("aws_kinesis_stream.s", attributes: ["shard_count": value])
      let demands = DemandCounter(check: Sample.check([resource], quotas: [shards]))
        .demands(given: Facts())
      #expect(demands.first?.amount.high == nil)
    }
  }

  private let subnets = Sample.quota(
    QuotaID(service: "vpc", code: "L-407747CB"), name: "Subnets per VPC", scope: .resource,
    consumers: [Sample.consumer("aws_subnet", parent: "vpc_id")])

  @Test("A quota per parent is counted for the parent that the plan names, existing or planned")
  func parents() {
    let check = Sample.check(
      [
        Sample.resource("aws_subnet.a", attributes: ["vpc_id": "vpc-1"]),
        Sample.resource("aws_subnet.b", attributes: ["vpc_id": "vpc-1"]),
        Sample.resource(
          "aws_subnet.c", unknown: ["vpc_id": true], references: ["vpc_id": ["aws_vpc.n"]]),
        Sample.resource("aws_subnet.d", unknown: ["vpc_id": true]),
        Sample.resource("aws_vpc.n"),
      ], quotas: [subnets])
    let demands = DemandCounter(check: check).demands(given: Facts())
    let peaks = Dictionary(uniqueKeysWithValues: demands.map { ($0.parent, $0.amount.peak) })
    #expect(peaks == [.existing("vpc-1"): 2, .planned("aws_vpc.n"): 1, .unknown: 1])
  }

  @Test("A resource moved to another parent takes from the new one and frees the old one")
  func movedParent() {
    let resource = Sample.resource(
      "aws_subnet.a", .update, attributes: ["vpc_id": "vpc-2"], prior: ["vpc_id": "vpc-1"])
    let demands = DemandCounter(check: Sample.check([resource], quotas: [subnets]))
      .demands(given: Facts())
    #expect(demands.map(\.parent) == [.existing("vpc-2")])
  }

  @Test("A condition on an unknown attribute makes the amount a range")
  func unknownCondition() {
    let condition = AttributeCondition(
      attribute: Sample.attribute("type"),
      condition: Condition(.isOneOf(["gp3"]), passesAbsent: false))
    let quota = Sample.quota(
      consumers: [Sample.consumer("aws_ebs_volume", conditions: [condition])])
    let check = Sample.check(
      [
        Sample.resource("aws_ebs_volume.a", attributes: ["type": "gp3"]),
        Sample.resource("aws_ebs_volume.b", attributes: ["type": "io2"]),
        Sample.resource("aws_ebs_volume.c"),
        Sample.resource("aws_ebs_volume.d", unknown: ["type": true]),
      ], quotas: [quota])
    let demands = DemandCounter(check: check).demands(given: Facts())
    #expect(demands.first?.amount == PlannedDemand(net: 1, peak: 1, low: 1, high: 2))
  }
}
