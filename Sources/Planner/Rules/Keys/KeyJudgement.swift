internal import Documents
internal import PreflightModel

/// The verdict on one use of a key.
struct KeyJudgement {
  let verdict: Verdict
  let message: String
  let remedies: [Remedy]

  init(_ need: KeyNeed, asking inquiry: inout Inquiry) {
    switch need.key {
    case .unknown:
      self.init(
        .undetermined,
        "The plan does not know yet which key \(need.use.name) must be able to use.")
    case .planned(let key, let policy):
      self.init(need, planned: key, policy)
    case .existing(let name, let policy):
      self.init(need, existing: name, policy, &inquiry)
    }
  }

  init(_ verdict: Verdict, _ message: String, _ remedies: [Remedy] = []) {
    self.verdict = verdict
    self.message = message
    self.remedies = remedies
  }

  private init(
    _ need: KeyNeed, planned key: PlannedKeys.Subject, _ policy: PlannedKeys.Policy
  ) {
    if let spec = key.text(of: .keySpec), spec != KeySpec.symmetric {
      self.init(need, asymmetric: key.address, spec)
      return
    }
    let id: String? = nil
    let places = need.places
    let arn: PolicyText =
      "arn:\(places.partition.id):kms:\(places.region):\(places.account):key/\(id)"
    self.init(need, key.address, arn, policy) { statements in
      [
        Remedy(
          .edit, summary: "Add to the policy of \(key.address): \(statements.statementText)")
      ]
    }
    considerPlannedGrants(need, key.address)
  }

  private init(
    _ need: KeyNeed, existing name: String, _ planned: PlannedKeys.Policy?,
    _ inquiry: inout Inquiry
  ) {
    if name.hasPrefix("alias/aws/") {
      self.init(need, managedByAWS: name)
      return
    }
    let lookup = ExistingKey.lookup(name, in: need.region)
    switch inquiry.answer(to: lookup).reading(ExistingKey.init) {
    case .unavailable(let reason) where reason.kind == ExistingKey.notFound:
      self.init(
        .blocked, "There is no key \(name) in \(need.region) that \(need.use.name) could use.",
        [Remedy(.edit, summary: "Name a key of \(need.region).")])
    case .unavailable(let reason):
      self.init(need, name, unanswered: lookup, reason)
    case .known(let key):
      self.init(need, existing: key, named: name, planned, &inquiry)
    }
  }

  private init(
    _ need: KeyNeed, existing key: ExistingKey, named name: String,
    _ planned: PlannedKeys.Policy?, _ inquiry: inout Inquiry
  ) {
    if key.isManagedByAWS {
      self.init(need, managedByAWS: name)
    } else if key.region != need.region {
      self.init(
        .blocked,
        "\(need.use.name) uses keys of its own region, \(need.region); \(name) is in "
          + "\(key.region ?? "another").",
        [Remedy(.edit, summary: "Name a key of \(need.region).")])
    } else if let spec = key.spec, spec != KeySpec.symmetric {
      self.init(need, asymmetric: name, spec)
    } else if key.state != "Enabled" {
      self.init(
        .blocked, "\(need.use.name) cannot use the key \(name): its state is \(key.state).",
        [Remedy(.edit, summary: "Enable the key, or name another one.")])
    } else if let planned {
      self.init(need, name, PolicyText(key.arn), planned) { statements in
        [Remedy(.edit, summary: "Add to the policy planned for it: \(statements.statementText)")]
      }
    } else if let account = need.places.account, account != key.account {
      self.init(
        .undetermined,
        "The key \(name) is of account \(key.account), and only there its policy can be read: it "
          + "must let in \(need.use.name).")
    } else {
      let lookup = key.policyLookup
      switch inquiry.answer(to: lookup).reading(\.["Policy"]?.string) {
      case .unavailable(let reason):
        self.init(need, name, unanswered: lookup, reason)
      case .known(let text):
        self.init(need, name, PolicyText(key.arn), .init(PlannedPart(.string(text)))) {
          statements in
          [ExistingKeyRemedy(key, policy: text, adding: statements).remedy]
        }
        considerGrants(of: key, need, &inquiry)
      }
    }
  }

  /// - Parameter remedies: The ways out, given the statements to add.
  private init(
    _ need: KeyNeed, _ label: String, _ arn: PolicyText, _ policy: PlannedKeys.Policy,
    remedies: ([Document]) -> [Remedy]
  ) {
    let document: PolicyDocument
    switch policy {
    case .document(let known): document = known
    case .standard: document = .standard(account: need.places.account)
    case .malformed(let error):
      self.init(
        .undetermined,
        "Whether \(need.use.name) may use the key \(label) cannot be told from its policy: \(error)."
      )
      return
    }
    switch KeyPolicyJudgement(document, need.use.requests(for: arn, need.places)) {
    case .lets:
      self.init(.clear, "")
    case .refuses(let missing, let denied):
      let isStandard = if case .standard = policy { true } else { false }
      self.init(
        .blocked,
        KeySentence(need, label).refusal(missing: missing, denied: denied, isStandard: isStandard),
        denied.isEmpty
          ? remedies(need.use.statements(need.places))
          : [
            Remedy(
              .edit,
              summary: "Change what denies it, \(denied[0].statement), so that it spares "
                + "\(KeySentence(need, label).principal).")
          ])
    case .undetermined(let doubts):
      self.init(
        .undetermined,
        "Whether \(need.use.name) may use the key \(label) depends on what is not known: "
          + "\(WordList(doubts, showing: 3)).")
    }
  }

  private init(_ need: KeyNeed, asymmetric label: String, _ spec: String) {
    self.init(
      .blocked, "\(need.use.name) uses symmetric keys only; \(label) is \(spec).",
      [Remedy(.edit, summary: "Use a key of the spec \(KeySpec.symmetric).")])
  }

  private init(_ need: KeyNeed, managedByAWS label: String) {
    self.init(
      .blocked,
      "\(need.use.name) cannot be let in to \(label): the policy of a key that AWS manages cannot "
        + "be edited.",
      [Remedy(.edit, summary: "Use a customer managed key whose policy lets it in.")])
  }

  private init(
    _ need: KeyNeed, _ label: String, unanswered lookup: Lookup, _ reason: Unavailability
  ) {
    self.init(
      .undetermined,
      "Whether \(need.use.name) may use the key \(label) is not known: \(lookup) (\(reason)).",
      Remedy.allowing([reason]))
  }
}
