import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("Where a limit comes from")
struct LimitFinderTests {
  private let region = "eu-west-1"
  private let quota = Sample.quota()
  private var single: Lookup { ServiceQuotas.lookup(.applied, of: quota.id, in: region) }
  private var list: Lookup { ServiceQuotas.lookup(.applied, of: "vpc", in: region) }
  private var standard: Lookup { ServiceQuotas.lookup(.standard, of: quota.id, in: region) }

  private func finder(
    _ facts: [Lookup: Fact] = [:], limits: [QuotaID: Double] = [:], listed: [String: Int] = [:]
  ) -> LimitFinder {
    LimitFinder(
      check: Sample.check(
        [], settings: CheckSettings(limits: limits), listedQuotas: listed),
      facts: Facts(facts))
  }

  private func limit(
    _ facts: [Lookup: Fact], stated: Double? = nil, limits: [QuotaID: Double] = [:]
  ) -> LimitAnswer {
    finder(facts, limits: limits).limit(of: quota, in: region, statedByService: stated)
  }

  private let denied = Unavailability(.denied(action: "servicequotas:ListServiceQuotas"))

  @Test("The override, the applied value, the service's own, the default, in this order")
  func order() {
    let applied: [Lookup: Fact] = [single: .known(["Quota": ["Value": 7]])]
    #expect(limit(applied, stated: 6, limits: [quota.id: 9]) == .known(9, .override))
    #expect(limit(applied, stated: 6) == .known(7, .applied))
    #expect(limit([:], stated: 6) == .known(6, .service))
    #expect(limit([:]) == .wants(.applied))
    let none: [Lookup: Fact] = [single: .unavailable(Unavailability(ServiceQuotas.noValue))]
    #expect(limit(none) == .wants(.standard))
    #expect(
      limit(none.merging([standard: .known(["Quota": ["Value": 8]])]) { $1 }) == .known(8, .default)
    )
    #expect(
      limit(none.merging([standard: .unavailable(denied)]) { $1 }) == .known(5, .default),
      "the catalogue's default serves when today's cannot be read")
  }

  @Test("A quota that is missing from the list has no applied value")
  func missingFromList() {
    #expect(limit([list: .known(["Quotas": []])]) == .wants(.standard))
    #expect(
      limit([list: .known(["Quotas": [["QuotaCode": "L-F678F1CE", "Value": 12]]])])
        == .known(12, .applied))
  }

  @Test(
    "What a resource has of its own is found by its ARN or by the name at its end",
    arguments: [
      ("arn:aws:es:eu-west-1:123456789012:domain/logs", 90.0), ("logs", 90), ("log", 80),
      ("arn:aws:es:eu-west-1:123456789012:domain/others", 80),
    ])
  func ownLimit(id: String, expected: Double) {
    var quota = quota
    quota.scope = .resource
    let arn = "arn:aws:es:eu-west-1:123456789012:domain/logs"
    let general: Document = ["ContextScope": "RESOURCE", "ContextId": "*"]
    let own: Document = ["ContextScope": "RESOURCE", "ContextId": .string(arn)]
    let asked = finder([single: .known(["Quota": ["Value": 80, "QuotaContext": general]])])
    let values = ServiceQuotas.resourceValues(of: quota.id, in: region)
    #expect(asked.resourceLookup(of: quota, in: region) == values)
    let answered = finder([
      single: .known(["Quota": ["Value": 80, "QuotaContext": general]]),
      values: .known(["Quotas": [["Value": 90, "QuotaContext": own]]]),
    ])
    let limit = answered.limit(
      of: quota, in: region, forResource: id, general: .known(80, .applied))
    #expect(limit.limit.value == expected)
    #expect(limit.arn == (expected == 90 ? arn : nil))
  }

  @Test("Nobody asks for single resources where AWS does not say that they differ")
  func noOwnLimits() {
    var quota = quota
    quota.scope = .resource
    let plain = finder([single: .known(["Quota": ["Value": 80]])])
    #expect(plain.resourceLookup(of: quota, in: region) == nil)
    let overridden = finder(
      [single: .known(["Quota": ["Value": 80, "QuotaContext": ["ContextScope": "RESOURCE"]]])],
      limits: [quota.id: 7])
    #expect(overridden.resourceLookup(of: quota, in: region) == nil)
  }

  @Test("A refused list gives way to asking for the single quota")
  func refusedList() {
    let facts: [Lookup: Fact] = [list: .unavailable(denied)]
    #expect(limit(facts) == .wants(.applied))
    let lookups = finder(facts, listed: ["vpc": 30])
      .lookups(.applied, of: [quota.id], in: region)
    #expect(lookups == [single])
    #expect(limit([single: .unavailable(denied)]) == .unknown(single, denied))
  }

  @Test(
    "The list is taken where it is no more calls than asking one by one",
    arguments: [
      (listed: 30 as Int?, wanted: 1, asksForList: true),
      (listed: 100, wanted: 1, asksForList: true),
      (listed: 101, wanted: 1, asksForList: false),
      (listed: 101, wanted: 2, asksForList: true),
      (listed: 1_700, wanted: 16, asksForList: false),
      (listed: 1_700, wanted: 17, asksForList: true),
      (listed: nil, wanted: 5, asksForList: false),
    ])
  func fewestCalls(listed: Int?, wanted: Int, asksForList: Bool) {
    let quotas = (0..<wanted).map { QuotaID(service: "vpc", code: "L-0000000\($0)") }
    let lookups = finder(listed: listed.map { ["vpc": $0] } ?? [:])
      .lookups(.applied, of: quotas, in: region)
    #expect(lookups == [list] || lookups.count == wanted)
    #expect(lookups.contains(list) == asksForList)
  }

  @Test(
    "Of many services some are asked for their one quota, beside the lists of the others",
    arguments: [
      (lonely: 10, others: 0, lists: 10, singles: 0),
      (lonely: 11, others: 0, lists: 10, singles: 1),
      (lonely: 30, others: 0, lists: 20, singles: 10),
      (lonely: 30, others: 60, lists: 60, singles: 30),
      (lonely: 5, others: 60, lists: 60, singles: 5),
    ])
  func sharedRates(lonely: Int, others: Int, lists: Int, singles: Int) {
    func quotas(_ prefix: String, _ services: Int, each: Int) -> [QuotaID] {
      (0..<services).flatMap { service in
        (0..<each).map { QuotaID(service: "\(prefix)\(service)", code: "L-0000000\($0)") }
      }
    }
    let quotas = quotas("lonely", lonely, each: 1) + quotas("other", others, each: 2)
    let listed = Dictionary(quotas.map { ($0.service, 50) }) { first, _ in first }
    let finder = finder(listed: listed)
    let lookups = finder.lookups(.applied, of: quotas, in: region)
    #expect(lookups.count { $0.operation == "ListServiceQuotas" } == lists)
    #expect(lookups.count { $0.operation == "GetServiceQuota" } == singles)
  }
}
