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
      return trouble(
        "\(planned.count) planned resources each set up the one \(first.label) of \(first.place).",
        kind.existing,
        remedies: [Remedy(.edit, summary: "Plan only one of them.")])
    }
    if let other = own.first(where: { $0.place != first.entry.place }) {
      return trouble(
        "\(capitalized) is there already as \(other.address) of the plan.", kind.existing,
        remedies: [Remedy(.edit, summary: "Plan only one of them.")])
    }
    if !own.isEmpty { return succession }
    switch SingletonInquiry(check: check, planned: first).answer(asking: &inquiry) {
    case .none: return .free
    case .unknown(let lookup, let reason): return .unanswered(lookup, reason)
    case .there(let name): return existing(name)
    }
  }

  /// Of one that is replaced.
  private var succession: Outcome {
    guard first.entry.resource.change == .replaceCreatingFirst, kind.existing == .refused else {
      return .free
    }
    return trouble(
      "\(capitalized) is replaced, and its successor is created before it is deleted.",
      .refused, remedies: [Remedy(.edit, summary: "Let it be deleted first.")])
  }

  private func existing(_ name: String?) -> Outcome {
    let isSame = name != nil && name == first.name
    let called = name.map { ", \($0)" } ?? ""
    return trouble(
      "\(first.place) has a \(first.label) already\(called), and can have only one",
      isSame ? kind.existingOfSameName ?? kind.existing : kind.existing,
      remedies: [
        Remedy.takingOver(kind.importsByID ? name : nil, as: first.entry),
        Remedy(.edit, summary: "Leave it out of the plan."),
      ])
  }

  private func trouble(
    _ sentence: String, _ existing: SingletonKind.Existing, remedies: [Remedy]
  ) -> Outcome {
    let text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    let start = text.prefix(1).uppercased() + text.dropFirst()
    switch existing {
    case .refused: return .trouble(.blocked, "\(start).", remedies: remedies)
    case .overwritten:
      return .trouble(
        .warning, "\(start): the plan overwrites its settings without a word.",
        remedies: remedies)
    }
  }

  private var capitalized: String { "The \(first.label) of \(first.place)" }
}
