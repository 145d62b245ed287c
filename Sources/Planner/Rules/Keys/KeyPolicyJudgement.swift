/// What a key's policy comes to for those who must use the key.
enum KeyPolicyJudgement: Hashable {
  case lets
  /// Calls that no statement allows, and calls that one denies.
  case refuses(missing: [String], denied: [Denial])
  /// What it depends on.
  case undetermined([String])

  struct Denial: Hashable {
    let action: String
    let statement: PolicyAnswer.StatementName
  }

  init(_ policy: PolicyDocument, _ requests: [PolicyRequest]) {
    var missing: [String] = []
    var denied: [Denial] = []
    var doubts: [String] = []
    for request in requests {
      switch policy.answer(to: request) {
      case .allowed: continue
      case .notAllowed: missing.append(request.action)
      case .denied(let statement):
        denied.append(Denial(action: request.action, statement: statement))
      case .undetermined(let reasons): doubts += reasons.filter { !doubts.contains($0) }
      }
    }
    if !missing.isEmpty || !denied.isEmpty {
      self = .refuses(missing: missing, denied: denied)
    } else if !doubts.isEmpty {
      self = .undetermined(doubts)
    } else {
      self = .lets
    }
  }
}
