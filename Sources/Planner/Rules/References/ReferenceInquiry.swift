internal import Documents
internal import PreflightModel

/// Asks AWS which of the things that a plan names exist.
struct ReferenceInquiry {
  /// The most values that EC2 takes in one filter.
  /// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Filter.html
  private static let mostFilterValues = 200

  enum Answer {
    /// With the state that keeps it from being used.
    case exists(troubledBy: String?)
    case missing
    case unknown(Lookup, Unavailability)
  }

  let kind: ReferenceKind
  let region: String?
  /// All of this kind in this region.
  let references: [Reference]

  func answers(asking inquiry: inout Inquiry) -> [Reference: Answer] {
    guard let filter = kind.filter, let listed = kind.listed else {
      var answers: [Reference: Answer] = [:]
      for reference in references { answers[reference] = answer(for: reference, &inquiry) }
      return answers
    }
    return answers(filteredBy: filter, listed, &inquiry)
  }

  private func answers(
    filteredBy filter: String, _ listed: ReferenceKind.Listed, _ inquiry: inout Inquiry
  ) -> [Reference: Answer] {
    var answers: [Reference: Answer] = [:]
    let sorted = references.sorted { $0.id < $1.id }
    for start in stride(from: 0, to: sorted.count, by: Self.mostFilterValues) {
      let batch = sorted[start..<min(start + Self.mostFilterValues, sorted.count)]
      var input = kind.call.input.object ?? [:]
      input["Filters"] = [
        ["Name": .string(filter), "Values": .array(batch.map { .string($0.id) })]
      ]
      let lookup = Lookup(
        service: kind.call.service, operation: kind.call.operation, input: .object(input),
        region: region)
      switch inquiry.answer(to: lookup).reading({ $0.strictValues(at: listed.items) }) {
      case .known(let items):
        let found = Set(items.compactMap { $0.value(at: listed.id)?.string })
        for reference in batch {
          answers[reference] =
            found.contains(reference.id) ? .exists(troubledBy: nil) : .missing
        }
      case .unavailable(let reason):
        for reference in batch { answers[reference] = .unknown(lookup, reason) }
      }
    }
    return answers
  }

  private func answer(for reference: Reference, _ inquiry: inout Inquiry) -> Answer {
    let values = ["id": reference.id, "name": reference.name]
    guard let lookup = kind.call.lookup(values, in: region) else {
      return .exists(troubledBy: nil)
    }
    switch inquiry.answer(to: lookup) {
    case .known(let document):
      if let own = kind.own, let arn = document.value(at: own)?.string, arn != reference.id {
        return .missing
      }
      guard let state = kind.state.flatMap({ document.value(at: $0)?.string }) else {
        return .exists(troubledBy: nil)
      }
      return .exists(troubledBy: kind.soundStates.contains(state) ? nil : state)
    case .unavailable(let reason):
      if case .refused(let code) = reason.kind, kind.notFound.contains(code) { return .missing }
      return .unknown(lookup, reason)
    }
  }
}
