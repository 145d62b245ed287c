import Documents
import PreflightModel
import Testing

@testable import Planner

/// One plan and one account, and what one quota of the shipped catalogue comes to: a line of the
/// tables beside this file.
struct Arithmetic: CustomTestStringConvertible, Sendable {
  /// What AWS's page says, in short.
  let says: String
  let resources: [PlannedResource]
  /// What AWS answers, by operation.
  let answers: [String: Document]
  /// What each parent comes to; one without a name for a quota that is not per parent.
  let expected: Set<Line>

  init(
    _ says: String, plan resources: [PlannedResource], account answers: [String: Document] = [:],
    _ expected: Line...
  ) {
    self.says = says
    self.resources = resources
    self.answers = answers
    self.expected = Set(expected)
  }

  /// What exists, and what is planned beside it.
  struct Line: Hashable, Sendable {
    var parent: String?
    /// Nil when it is not known.
    var used: Double?
    var low: Double
    /// Nil without an upper bound.
    var high: Double?

    init(_ parent: String? = nil, used: Double?, planned: Double) {
      (self.parent, self.used, low, high) = (parent, used, planned, planned)
    }

    init(_ parent: String? = nil, used: Double?, from low: Double, to high: Double?) {
      (self.parent, self.used, self.low, self.high) = (parent, used, low, high)
    }
  }

  var testDescription: String { says }

  /// Expects of a quota of the shipped catalogue what the case says.
  func expect(
    of quota: QuotaID, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    #expect(try await lines(of: quota) == expected, sourceLocation: sourceLocation)
  }

  /// What headroom makes of it.
  private func lines(of quota: QuotaID) async throws -> Set<Line> {
    let check = Check(
      plans: [Plan(path: "plan.json", format: .terraformPlan, resources: resources)],
      defaultRegion: "eu-west-1", globalRegion: "us-east-1", catalog: try Self.catalog(of: quota),
      settings: CheckSettings(limits: [quota: 1_000_000]))
    let run = await RuleRun(QuotaRule(), check, answers: answers.mapValues(Fact.known))
    return Set(
      run.findings.compactMap(\.quota).map { quota in
        Line(
          quota.parent, used: quota.used, from: quota.planned.low, to: quota.planned.high)
      })
  }

  /// The shipped catalogue's entry alone: others would ask for more than a case answers.
  private static func catalog(of quota: QuotaID) throws -> Catalog {
    Catalog([try #require(try Catalog.embedded().quotas[quota])])
  }
}

extension Document {
  /// An answer that is one list.
  static func list(_ name: String, _ items: [Document]) -> Document {
    .object([name: .array(items)])
  }
}
