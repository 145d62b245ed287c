import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("Limits of single resources are judged without an account")
struct PlanAloneTests {
  private func finding(
    rules: Int, isAdjustable: Bool? = true, maximum: Double? = nil, limit: Double? = nil
  ) throws -> Finding {
    let id = QuotaID(service: "test", code: "L-00000001")
    var consumer = Sample.consumer(
      "aws_thing", amount: .length(Sample.attribute("rules"), absent: 0))
    consumer.isWhole = true
    var quota = Sample.quota(
      id, scope: .resource, defaultValue: 60, isAdjustable: isAdjustable, maximum: maximum,
      usage: [], consumers: [consumer])
    quota.defaultDate = "2026-04"
    let check = Sample.check(
      [
        Sample.resource(
          "aws_thing.a", attributes: ["rules": .array(Array(repeating: "r", count: rules))])
      ],
      quotas: [quota], settings: CheckSettings(limits: limit.map { [id: $0] } ?? [:]))
    return try #require(QuotaRule().findingsOfPlansAlone(for: check).first)
  }

  @Test("Up to AWS's default is clear, which is marked as the default")
  func fits() throws {
    let finding = try finding(rules: 40)
    #expect(finding.verdict == .clear)
    #expect(finding.quota?.limitSource == .default)
    #expect(finding.quota?.usedSource == "the plan")
  }

  @Test("Beyond the default is certain only where AWS does not raise it")
  func beyond() throws {
    #expect(try finding(rules: 61, isAdjustable: false).verdict == .blocked)
    let open = try finding(rules: 61)
    #expect(open.verdict == .undetermined)
    #expect(
      open.message.hasSuffix(
        "That is AWS's default of 2026-04; whether the account has more could not be asked."))
  }

  @Test("Beyond what any account may have is certain")
  func beyondMaximum() throws {
    #expect(try finding(rules: 100, maximum: 100).verdict == .undetermined)
    let beyond = try finding(rules: 101, maximum: 100)
    #expect(beyond.verdict == .blocked)
    #expect(beyond.message.hasSuffix("That is the most that AWS documents for any account."))
  }

  @Test("A limit that is set by hand is taken at its word")
  func override() throws {
    #expect(try finding(rules: 61, limit: 70).verdict == .warning)
    #expect(try finding(rules: 71, limit: 70).verdict == .blocked)
  }

  // MARK: What must be counted

  /// What is found of things in a VPC that exists, or in none, where a region may have five.
  private func findings(in vpc: String?, count: Int) -> [Finding] {
    let quota = Sample.quota(
      scope: vpc == nil ? .region : .resource, isAdjustable: false,
      consumers: [Sample.consumer("aws_thing", parent: vpc.map { _ in "vpc_id" })])
    let resources = (0..<count).map {
      Sample.resource("aws_thing.a[\($0)]", attributes: vpc.map { ["vpc_id": .string($0)] } ?? [:])
    }
    return QuotaRule().findingsOfPlansAlone(for: Sample.check(resources, quotas: [quota]))
  }

  @Test("More than there can be does not fit, whatever is in use", arguments: [nil, "vpc-1"])
  func uncounted(vpc: String?) throws {
    #expect(findings(in: vpc, count: 5).isEmpty)
    let finding = try #require(findings(in: vpc, count: 6).first)
    #expect(finding.verdict == .blocked)
    #expect(finding.quota?.used == nil)
    #expect(finding.message.contains("1 too many at least"))
  }
}
