internal import PreflightModel

/// What comes of the planned resources that are to bear one name.
struct NameJudgement {
  let check: Check
  /// At least one.
  let takers: [NameTaker]
  let book: NameBook

  enum Outcome {
    case free
    case trouble(Verdict, String, remedies: [Remedy])
    case unanswered(Lookup, Unavailability)
  }

  private var taker: NameTaker { takers[0] }
  private var kind: NameKind { taker.identity.kind }
  /// "IAM role deployer".
  var subject: String { "\(kind.what) \(taker.name)" }

  func outcome(asking inquiry: inout Inquiry) -> Outcome {
    if takers.count > 1 { return plannedTwice }
    if taker.keepsName { return succession(of: taker.entry.resource.change) }
    for holder in book.holders(of: taker) {
      if let outcome = conflict(with: holder) { return outcome }
    }
    switch NameInquiry(check: check, taker: taker).answer(asking: &inquiry) {
    case .free: return .free
    case .taken(let bearer): return taken(by: bearer)
    case .unknown(let lookup, let reason): return .unanswered(lookup, reason)
    }
  }

  // MARK: Within the plans

  private var plannedTwice: Outcome {
    let several = Set(check.plans.flatMap(\.accountIDs)).count > 1
    let doubts = takers.compactMap(\.entry.resource.doubt)
    let isCertain = takers.count - doubts.count > 1
    let sentence = "\(takers.count) planned resources are called \(subject)"
    return .trouble(
      several || !isCertain ? .undetermined : severity,
      several
        ? "\(sentence); that works only if they go to different accounts."
        : isCertain
          ? "\(sentence): there can be only one."
          : "\(sentence): there can be only one. How many of them come to be depends on "
            + "\(WordList(Set(doubts).sorted(), showing: 2)).",
      remedies: [Remedy(.edit, summary: "Give each another name, or plan only one of them.")])
  }

  /// Of a resource that is replaced by one of the same name.
  private func succession(of change: Change) -> Outcome {
    switch change {
    case .replaceCreatingFirst:
      .trouble(
        taker.entry.resource.undecided == nil ? severity : .undetermined,
        "\(subject) is replaced, and its successor of the same name is created before it is "
          + "deleted.",
        remedies: [
          Remedy(
            .edit,
            summary: "Let it be deleted first, or leave the name to the tool, so that each "
              + "successor gets a new one.")
        ])
    case .replaceForgetting:
      .trouble(
        severity,
        "\(subject) is replaced, but the one there is stays in AWS and keeps the name.",
        remedies: [Self.anotherName])
    case .replaceDeletingFirst, .replaceInUnknownOrder: lingering
    case .create, .update, .delete, .forget, .read, .unchanged, .unrecognized: .free
    }
  }

  /// Of a name whose bearer is deleted right before.
  private var lingering: Outcome {
    guard let reason = kind.keepsName, taker.recoveryDays != 0 else { return .free }
    return .trouble(
      .warning,
      "\(subject) is deleted and created anew under the same name, but \(reason).",
      remedies: [Self.anotherName])
  }

  /// Nil where the other resource of the plan is not in the way.
  private func conflict(with holder: NameHolder) -> Outcome? {
    let other = holder.entry
    switch other.resource.change {
    case .read, .create, .unrecognized: return nil
    case .unchanged where holder.keepsName, .update where holder.keepsName:
      return .trouble(
        severity, "\(subject) exists already: it is \(other.address) of the plan.",
        remedies: [Self.anotherName])
    case .forget, .replaceForgetting:
      return .trouble(
        severity,
        "\(subject) exists already: the plan lets go of it as \(other.address), but it stays in "
          + "AWS.", remedies: [Self.anotherName])
    case .delete, .update, .unchanged, .replaceDeletingFirst, .replaceCreatingFirst,
      .replaceInUnknownOrder:
      return handover(from: other)
    }
  }

  /// Of a name that another resource of the plan gives away.
  private func handover(from other: PlannedEntry) -> Outcome {
    let remedy = Remedy(
      .edit,
      summary: other.dialect == .terraform
        ? "If it is the same object under another address, say so with a moved block; otherwise "
          + "give the new one another name."
        : "Give the new one another name, or deploy the deletion first.")
    switch other.format.deletionOrder {
    case .last:
      return .trouble(
        severity,
        "\(subject) is still there when the plan creates it: \(other.address) gives the name away "
          + "only afterwards.", remedies: [remedy])
    case .unordered:
      return .trouble(
        .undetermined,
        "The name of \(subject) is given away by \(other.address) in the same plan; which comes "
          + "first is not settled.", remedies: [remedy])
    }
  }

  // MARK: In the account

  private func taken(by bearer: NameInquiry.Bearer) -> Outcome {
    if bearer.isForeign {
      return .trouble(
        .blocked, "\(subject) exists already, in another account: the name is taken for everybody.",
        remedies: [Remedy(.edit, summary: "Choose another name.")])
    }
    let since = bearer.created.map { " since \($0.prefix(10))" } ?? ""
    if let ending = bearer.ending {
      return .trouble(
        .blocked,
        "\(subject) waits for its deletion since \(ending.prefix(10)) and keeps its name until "
          + "then.",
        remedies: [
          Remedy(.edit, summary: "Restore it and take it over, or choose another name.")
        ])
    }
    guard taker.entry.format.tellsWhatIsItsOwn else {
      return .trouble(
        .undetermined,
        "\(subject) exists already\(since); a template does not tell whether it is the stack's own.",
        remedies: [
          Remedy(.edit, summary: "Check the change set of the stack, which tells.")
        ])
    }
    return .trouble(
      severity, "\(subject) exists already\(since), and is not the plan's own\(consequence).",
      remedies: [
        Remedy.takingOver(bearer.importID, as: taker.entry),
        Remedy(.edit, summary: "Choose another name, or delete the one there is."),
      ])
  }

  private var consequence: String {
    switch existing {
    case .refused: ""
    case .overwritten: ": to create it overwrites its settings without a word"
    case .adopted: ": AWS answers as if it had created the one there is"
    case .compared: ": AWS refuses to create it again unless all its settings are the same"
    }
  }

  /// CloudFormation refuses to create what exists, whatever the service does.
  /// https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract.html
  private var existing: NameKind.Existing {
    taker.entry.dialect == .cloudFormation ? .refused : kind.existing
  }

  private var severity: Verdict {
    switch existing {
    case .refused: .blocked
    case .overwritten, .adopted: .warning
    case .compared: .undetermined
    }
  }

  static let anotherName = Remedy(.edit, summary: "Give the new one another name.")
}
