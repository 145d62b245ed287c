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
    let quota = Sample.quota(
      id, scope: .resource, defaultValue: 60, isAdjustable: isAdjustable, maximum: maximum,
      usage: [], consumers: [consumer])
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
    #expect(open.message.contains("AWS's default"))
  }

  @Test("Beyond what any account may have is certain")
  func beyondMaximum() throws {
    #expect(try finding(rules: 100, maximum: 100).verdict == .undetermined)
    #expect(try finding(rules: 101, maximum: 100).verdict == .blocked)
  }

  @Test("A limit that is set by hand is taken at its word")
  func override() throws {
    #expect(try finding(rules: 61, limit: 70).verdict == .warning)
    #expect(try finding(rules: 71, limit: 70).verdict == .blocked)
  }

  @Test("Nothing is said of what must be counted")
  func others() {
    let check = Sample.check([Sample.resource()])
    #expect(QuotaRule().findingsOfPlansAlone(for: check).isEmpty)
  }
}
