package import PreflightModel

/// The road from plans to findings: rules ask, the gatherer answers, until nothing new is asked.
package struct Preflight: Sendable {
  package let check: Check
  package let rules: [any PreflightRule]

  package init(check: Check, rules: [any PreflightRule]) {
    self.check = check
    self.rules = rules
  }

  /// More rounds than any rule needs; a rule that never stops asking is a fault of ours, and what
  /// it still wants then stays undetermined.
  private static let mostRounds = 12

  package struct Outcome: Sendable {
    /// The worst first.
    package var findings: [Finding]
    package var facts: Facts
    package var rounds: Int
    /// How many questions have no answer. That there is no such thing is an answer.
    package var unanswered: Int

    package init(findings: [Finding], facts: Facts, rounds: Int, unanswered: Int) {
      self.findings = findings.sorted { ($1.verdict, $0.id) < ($0.verdict, $1.id) }
      self.facts = facts
      self.rounds = rounds
      self.unanswered = unanswered
    }
  }

  /// Asks everything the rules want to know and lets them judge. Never throws: what could not be
  /// had is part of the facts.
  ///
  /// - Parameters:
  ///   - known: What was asked before, to read the plans.
  ///   - earlier: In how many rounds.
  package func run(
    gathering gatherer: some FactGatherer, startingWith known: Facts? = nil,
    after earlier: Int? = nil
  ) async -> Outcome {
    var facts = known ?? Facts()
    var rounds = earlier ?? 0
    let most = rounds + Self.mostRounds
    let gates = self.gates
    if !gates.isEmpty {
      if facts[check.callerLookup] == nil {
        facts.add(await gatherer.answers(to: [check.callerLookup]))
        rounds += 1
      }
      guard letsThrough(given: facts) else {
        return await outcome(of: gates, facts, rounds: rounds)
      }
    }
    var asking = rules
    // Whoever does not say who we are answers nothing else either.
    while rounds < most, check.canGoOn(given: facts), !Task.isCancelled {
      let new = await questions(of: &asking, given: facts)
      guard !new.isEmpty else { break }
      facts.add(await gatherer.answers(to: new))
      rounds += 1
    }
    return await outcome(of: rules, facts, rounds: rounds)
  }

  /// What is new among the questions of rules. One that asks while it judges and has all its answers
  /// would ask the same again, and is not asked any more.
  private func questions(
    of rules: inout [any PreflightRule], given facts: Facts
  ) async -> Set<Lookup> {
    let known = facts.lookups
    let asked = await rules.concurrentMap { [check] rule in
      rule.lookups(for: check, given: facts).subtracting(known)
    }
    rules = zip(rules, asked).filter { rule, questions in
      !questions.isEmpty || !(rule is any InquiringRule)
    }.map(\.0)
    return asked.reduce(Set([check.callerLookup]).subtracting(known)) { $0.union($1) }
  }

  private func outcome(
    of rules: [any PreflightRule], _ facts: Facts, rounds: Int
  ) async -> Outcome {
    let possible = PossibleResources(of: check.plans)
    let judged = await rules.concurrentMap { [check] rule in
      rule.findings(for: check, given: facts).map(possible.weigh)
    }.flatMap(\.self)
    let findings = SilentResources(of: check.plans).gather(judged)
    let unanswered = facts.lookups.count { lookup in
      guard case .unavailable(let reason)? = facts[lookup] else { return false }
      return reason.kind != ServiceQuotas.noValue
        && !rules.contains { $0.isAnswer(reason, to: lookup) }
    }
    return Outcome(findings: findings, facts: facts, rounds: rounds, unanswered: unanswered)
  }

  /// Whether the plans are for whoever the caller is, so that more may be asked.
  package func letsThrough(given facts: Facts) -> Bool {
    gates.allSatisfy { $0.letsThrough(check, given: facts) }
  }

  /// The rules that must let the plans through before others ask.
  private var gates: [any GatingRule] {
    rules.compactMap { $0 as? any GatingRule }.filter { $0.concerns(check) }
  }

  /// Every operation that is needed when nothing is refused. Who the caller is may be asked
  /// without a permission.
  package var operations: Set<AWSOperation> {
    rules.reduce(into: []) { $0.formUnion($1.operations(for: check)) }
  }

  /// Changed resources that a rule needs a region of, and that have none.
  package var resourcesWithoutRegion: [PlannedResource] {
    check.plans.lazy.flatMap(\.resources).filter { resource in
      check.region(of: resource) == nil && resource.change.takesPart
        && rules.contains { $0.needsRegion(of: resource.type, in: check.catalog) }
    }
  }
}

extension Check {
  /// Who the caller is, asked in the first region of the run.
  package var callerLookup: Lookup { Caller.lookup(in: defaultRegion ?? regions.first) }

  /// Why AWS did not tell who the caller is; nil when it did, or was not asked yet.
  package func callerRefusal(given facts: Facts) -> Unavailability? {
    guard case .unavailable(let reason)? = facts[callerLookup] else { return nil }
    return reason
  }

  /// False when AWS cannot be reached at all or does not accept the credentials.
  package func canGoOn(given facts: Facts) -> Bool {
    callerRefusal(given: facts).map { !Caller.endsTheRun($0) } ?? true
  }

  package func caller(given facts: Facts) -> Caller? {
    facts[callerLookup]?.document.flatMap(Caller.init)
  }
}
