internal import Documents
internal import PreflightModel

/// The facts as a source sees them: its calls in one region, for one account.
struct Answers {
  let facts: Facts
  let region: String?
  let account: String?

  /// The answers to all of these lookups, in order.
  func documents(to lookups: [Lookup]) throws(Interruption) -> [Document] {
    var documents: [Document] = []
    var missing: Set<Lookup> = []
    var refusals: [UsageAnswer.Refusal] = []
    for lookup in lookups {
      switch facts[lookup] {
      case .known(let document): documents.append(document)
      case .unavailable(let reason):
        refusals.append(UsageAnswer.Refusal(lookup: lookup, reason: reason))
      case nil: missing.insert(lookup)
      }
    }
    // One refusal settles the matter: what else is missing need not be asked any more.
    if !refusals.isEmpty { throw .refused(refusals) }
    if !missing.isEmpty { throw .asks(missing) }
    return documents
  }

  /// What a call becomes when its placeholders have these values.
  func lookup(
    _ call: UsageSource.CallTemplate, _ values: PlaceholderValues = PlaceholderValues()
  ) throws(Interruption) -> Lookup {
    var values = values
    values.account = account
    guard let input = call.input.replacingPlaceholders(by: values) else {
      throw .refused([
        UsageAnswer.Refusal(
          lookup: Lookup(service: call.service, operation: call.operation, region: region),
          reason: Unavailability(.malformed, "the account is not known, and the call needs it"))
      ])
    }
    return Lookup(
      service: call.service, operation: call.operation, input: input, region: region)
  }
}
