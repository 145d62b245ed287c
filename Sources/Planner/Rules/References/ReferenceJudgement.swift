internal import Documents
internal import PreflightModel

/// What comes of one thing that a plan names.
struct ReferenceJudgement {
  let reference: Reference
  let addresses: [String]
  let check: Check

  private var kind: ReferenceKind { reference.kind }
  private var subject: String { "\(kind.what) \(reference.id)" }
  private var place: String { reference.region.map { " in \($0)" } ?? "" }

  /// - Parameter answer: nil for what was not asked for, since it belongs to another account.
  func judge(
    _ answer: ReferenceInquiry.Answer?, _ inquiry: inout Inquiry, _ judgements: inout Judgements
  ) {
    switch answer {
    case nil:
      guard !isPlanned else { return pass(&judgements) }
      add(
        .undetermined,
        "\(subject) belongs to another account, so whether it exists is not to be seen from here.",
        to: &judgements)
    case .exists(nil)?: pass(&judgements)
    case .exists(let state?)?:
      add(.warning, "\(subject) exists\(place), but its state is \(state).", to: &judgements)
    case .missing?:
      guard !isPlanned else { return pass(&judgements) }
      missing(&inquiry, &judgements)
    case .unknown(let lookup, let reason)?:
      judgements.unanswered(
        lookup, reason, "Whether the \(kind.what) that is named exists is not known",
        of: addresses)
    }
  }

  private func missing(_ inquiry: inout Inquiry, _ judgements: inout Judgements) {
    if let elsewhere = kind.mayBeElsewhere {
      add(
        .undetermined, "\(subject) is not to be seen\(place); \(elsewhere).", to: &judgements)
      return
    }
    let others = NearestReferences(reference: reference).labels(asking: &inquiry)
    let listing =
      others.isEmpty
      ? ""
      : " There \(others.count == 1 ? "is" : "are") \(WordList(others))."
    let note = kind.note.map { " \($0)" } ?? ""
    add(
      .blocked, "\(subject) does not exist\(place).\(listing)\(note)",
      remedies: [Remedy(.edit, summary: "Name one that exists, or create it in the plan.")],
      to: &judgements)
  }

  private func pass(_ judgements: inout Judgements) {
    for address in addresses { judgements.pass(address, in: reference.region) }
  }

  private func add(
    _ verdict: Verdict, _ message: String, remedies: [Remedy] = [],
    to judgements: inout Judgements
  ) {
    judgements.add(
      verdict, about: FindingSubject(kind.what, reference.id).description, title: subject,
      message.capitalizedSentence, in: reference.region, of: addresses, remedies: remedies)
  }

  /// Whether a plan creates one of that name, though nothing tells that it is what is meant.
  private var isPlanned: Bool {
    check.directory.resources(ofTypes: Set(kind.creators.keys)).contains { entry in
      guard entry.resource.change.creates, let attribute = kind.creators[entry.resource.type],
        let name = entry.resource.attributes[attribute]?.string
      else { return false }
      return name == reference.id || name == reference.name
    }
  }
}
