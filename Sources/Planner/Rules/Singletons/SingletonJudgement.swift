internal import PreflightModel

/// What comes of the planned resources of which there can be only one.
struct SingletonJudgement {
  let check: Check
  /// Those that are created; at least one.
  let planned: [PlannedSingleton]
  /// Those of the plans that are there today.
  let own: [PlannedEntry]

  enum Outcome {
    case free
    case trouble(Verdict, String, remedies: [Remedy])
    case unanswered(Lookup, Unavailability)
  }

  private var first: PlannedSingleton { planned[0] }
  private var kind: SingletonKind { first.kind }

  func outcome(asking inquiry: inout Inquiry) -> Outcome {
    if planned.count > 1 {
      return twice(
        "\(planned.count) planned resources each set up the one \(first.label) of \(first.place)",
        dependingOn: planned.compactMap(\.entry.resource.doubt))
    }
    if let other = own.first(where: { $0.place != first.entry.place }) {
      return twice("\(subject) is there already as \(other.address) of the plan")
    }
    if !own.isEmpty { return succession }
    switch SingletonInquiry(check: check, planned: first).answer(asking: &inquiry) {
    case .none: return .free
    case .unknown(let lookup, let reason): return .unanswered(lookup, reason)
    case .there(let name): return existing(name)
    }
  }

  /// "The GuardDuty detector of the region eu-west-1".
  private var subject: String { "The \(first.label) of \(first.place)" }

  /// - Parameter doubts: What decides, of each planned one of which it is open, whether it comes.
  private func twice(_ sentence: String, dependingOn doubts: [String] = []) -> Outcome {
    let remedies = [Remedy(.edit, summary: "Plan only one of them.")]
    return switch kind.existing {
    case .refused where !doubts.isEmpty && planned.count - doubts.count < 2:
      .trouble(
        .undetermined,
        "\(sentence). How many of them come to be depends on "
          + "\(WordList(Set(doubts).sorted(), showing: 2)).",
        remedies: remedies)
    case .refused: .trouble(.blocked, "\(sentence).", remedies: remedies)
    case .overwritten:
      .trouble(
        .warning, "\(sentence): each overwrites what the other sets.", remedies: remedies)
    }
  }

  /// Of one that is replaced.
  private var succession: Outcome {
    guard first.entry.resource.change == .replaceCreatingFirst, kind.existing == .refused else {
      return .free
    }
    return .trouble(
      .blocked, "\(subject) is replaced, and its successor is created before it is deleted.",
      remedies: [Remedy(.edit, summary: "Let it be deleted first.")])
  }

  private func existing(_ name: String?) -> Outcome {
    let called = name.map { ", \($0)," } ?? ""
    let sentence = "\(subject) exists already\(called) and there can be only one"
    let remedies = [
      Remedy.takingOver(kind.importsByID ? name : nil, as: first.entry),
      Remedy(.edit, summary: "Leave it out of the plan."),
    ]
    guard first.entry.format.tellsWhatIsItsOwn else {
      return .trouble(
        .undetermined, "\(sentence); a template does not tell whether it is the stack's own.",
        remedies: [Remedy(.edit, summary: "Check the change set of the stack, which tells.")])
    }
    let isSame = name != nil && name == first.name
    return switch isSame ? kind.existingOfSameName ?? kind.existing : kind.existing {
    case .refused: .trouble(.blocked, "\(sentence).", remedies: remedies)
    case .overwritten:
      .trouble(
        .warning, "\(sentence): the plan overwrites its settings without a word.",
        remedies: remedies)
    }
  }
}
