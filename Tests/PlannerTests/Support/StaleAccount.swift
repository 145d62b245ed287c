import Documents
import PreflightModel

@testable import Planner

/// An account in which only what a test names exists.
struct StaleAccount {
  /// Answers by operation, `ec2:DescribeVpcs`, in every region and to every input.
  var answers: [String: Document] = [:]
  var refused: Set<String> = []
  var settings = StaleSettings()
  var only: Set<String> = []

  static let caller = Caller([
    "Account": "123456789012", "Arn": "arn:aws:sts::123456789012:assumed-role/deploy-pr9/ci",
  ])
  static let now = UTCTime("2026-03-01T00:00:00Z") ?? UTCTime(seconds: 0)
  static let old: Document = "2026-01-01T00:00:00Z"
  static let young: Document = "2026-02-28T22:00:00Z"

  /// The report, and all that was asked for it.
  func report() throws -> (report: StaleReport, asked: Set<Lookup>) {
    let types = try StaleTypes.embedded()
    var criteria = StaleCriteria(settings, types: types, now: Self.now)
    criteria.only = only
    let survey = StaleSurvey(types: types, criteria: criteria, regions: ["eu-west-1"])
    guard let caller = Self.caller else { return (StaleReport(account: nil, regions: []), []) }
    let empty = types.emptyAnswers
    var facts = Facts()
    for _ in 0..<8 {
      let new = survey.lookups(for: caller, given: facts).subtracting(facts.lookups)
      guard !new.isEmpty else { break }
      facts.add(
        Dictionary(
          uniqueKeysWithValues: new.map { lookup in
            let name = lookup.description
            guard !refused.contains(name) else {
              return (lookup, .unavailable(Unavailability(.denied(action: name))))
            }
            return (lookup, .known(answers[name] ?? empty[name] ?? [:]))
          }))
    }
    return (survey.report(for: caller, given: facts), facts.lookups)
  }

  /// Tags as most services write them.
  static func named(_ name: String) -> Document { [["Key": "Name", "Value": .string(name)]] }

  /// An answer of `iam:GetAccountAuthorizationDetails` with these roles.
  static func roles(_ roles: Document...) -> Document {
    [
      "RoleDetailList": .array(roles), "UserDetailList": [], "GroupDetailList": [], "Policies": [],
    ]
  }

  static func role(_ name: String, created: Document = old) -> Document {
    [
      "RoleName": .string(name), "Path": "/", "CreateDate": created,
      "Arn": .string("arn:aws:iam::123456789012:role/\(name)"),
    ]
  }
}

extension StaleTypes {
  /// An answer without items for every listing.
  fileprivate var emptyAnswers: [String: Document] {
    var answers: [String: Document] = [:]
    func add(_ call: UsageSource.CallTemplate, _ path: DocumentPath?) {
      guard case .member(let name)? = path?.steps.first else { return }
      let old = answers[call.description] ?? [:]
      answers[call.description] = old.adding([name: []])
    }
    for type in types {
      add(type.listing.call, type.listing.items)
      if let each = type.listing.each { add(each.call, each.values) }
      for join in type.joins.values { add(join.call, join.items) }
    }
    return answers
  }
}
