import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("What an unknown amount depends on")
struct UnknownAmountTests {
  private static let shards = Sample.quota(
    consumers: [
      Sample.consumer(
        "aws_kinesis_stream",
        amount: .attributes([Sample.attribute("shard_count")], dividedBy: 1, absent: nil))
    ])

  private func demand(_ resources: [PlannedResource], on quota: Quota) throws -> Demand {
    let demands = DemandCounter(check: Sample.check(resources, quotas: [quota]))
      .demands(given: Facts())
    return try #require(demands.first)
  }

  private func message(_ demand: Demand, used: Double, limit: Double) -> String {
    let situation = QuotaSituation(
      demand: demand, used: .known(used, source: "test", isExact: true),
      limit: .known(limit, .applied))
    let judgement = QuotaJudgement(situation, warningThreshold: 80)
    #expect(judgement.verdict == .undetermined)
    return judgement.message
  }

  @Test("The attribute is named, and the value from which on it no longer fits")
  func threshold() throws {
    let demand = try demand(
      [
        Sample.resource("aws_kinesis_stream.a", unknown: ["shard_count": true]),
        Sample.resource("aws_kinesis_stream.b", attributes: ["shard_count": 2]),
      ], on: Self.shards)
    #expect(demand.amount == PlannedDemand(net: 2, peak: 2, low: 2, high: nil))
    #expect(
      message(demand, used: 5, limit: 10)
        == "5 of 10 in use, 2 planned and more by shard_count of aws_kinesis_stream.a, which the plan "
        + "does not tell: fits while that is at most 3, needs 11 if it is 4.")
  }

  @Test("Several unknown attributes are named together, with the room that is left")
  func several() throws {
    let demand = try demand(
      (0..<5).map {
        Sample.resource("aws_kinesis_stream.s\($0)", unknown: ["shard_count": true])
      }, on: Self.shards)
    #expect(
      message(demand, used: 5, limit: 10)
        == "5 of 10 in use; how many are planned depends on shard_count of aws_kinesis_stream.s0, "
        + "shard_count of aws_kinesis_stream.s1, shard_count of aws_kinesis_stream.s2 and 2 more, which "
        + "the plan does not tell: there is room for 5.")
  }

  @Test("A resource whose number is unknown may be any number, and each one counts")
  func number() throws {
    var resource = Sample.resource("aws_vpc.a")
    resource.number = .anyNumber
    let demand = try demand([resource], on: Sample.quota())
    #expect(demand.amount == PlannedDemand(net: 0, peak: 0, low: 0, high: nil))
    #expect(
      message(demand, used: 3, limit: 5)
        == "3 of 5 in use; how many are planned depends on the number of aws_vpc.a, which the plan does "
        + "not tell: fits while that is at most 2, needs 6 if it is 3.")
  }

  @Test("What a later plan creates may come, and is said to be later")
  func later() throws {
    var resource = Sample.resource("aws_vpc.a")
    resource.number = .oneLater
    let demand = try demand([resource], on: Sample.quota())
    #expect(demand.amount == PlannedDemand(net: 0, peak: 0, low: 0, high: 1))
    #expect(
      message(demand, used: 5, limit: 5)
        == "5 of 5 in use, 0 to 1 planned: 1 would be 1 too many, depending on whether a later plan "
        + "creates aws_vpc.a.")
  }
}
