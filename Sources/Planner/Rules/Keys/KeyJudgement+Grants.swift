internal import PreflightModel

extension KeyJudgement {
  /// A grant may let a role in where the policy does not. Services are let in by policies alone:
  /// the grantee of a grant is an IAM principal.
  mutating func considerGrants(of key: ExistingKey, _ need: KeyNeed, _ inquiry: inout Inquiry) {
    guard verdict == .blocked, case .serviceLinkedRole(let template) = need.use.principal else {
      return
    }
    let lookup = key.grantsLookup
    switch inquiry.answer(to: lookup).reading(ExistingKey.grantees) {
    case .known(let grantees):
      guard let role = need.places.text(template).known, grantees.contains(role) else { return }
      self = KeyJudgement(
        .undetermined,
        "The key's policy does not let in \(role), but a grant does: whether for all that "
          + "\(need.use.name) needs is not judged.")
    case .unavailable(let reason):
      self = KeyJudgement(
        .undetermined,
        "The key's policy does not let in \(need.use.name); whether a grant does is not known: "
          + "\(lookup) (\(reason)).", Remedy.allowing([reason]))
    }
  }

  /// The same for a key that a plan creates, perhaps with a grant.
  mutating func considerPlannedGrants(_ need: KeyNeed, _ label: String) {
    guard verdict == .blocked, need.hasPlannedGrant,
      case .serviceLinkedRole = need.use.principal
    else { return }
    self = KeyJudgement(
      .undetermined,
      "The policy of the key \(label) does not let in \(need.use.name); whether the grant that is "
        + "planned does is not judged.")
  }
}
