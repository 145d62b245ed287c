internal import Documents
internal import PreflightModel

/// Asks AWS whether there is one already.
struct SingletonInquiry {
  let check: Check
  let planned: PlannedSingleton

  enum Answer {
    case none
    /// With what it is called, where it is called anything.
    case there(String?)
    case unknown(Lookup, Unavailability)
  }

  private var kind: SingletonKind { planned.kind }

  func answer(asking inquiry: inout Inquiry) -> Answer {
    guard let call = kind.call else { return .none }
    var values: [String: String] = [:]
    if let subject = planned.subject { values["of"] = subject }
    if call.input.placeholderNames.contains("account") {
      switch inquiry.answer(to: check.callerLookup).reading(Caller.init) {
      case .known(let caller): values["account"] = caller.account
      case .unavailable(let reason): return .unknown(check.callerLookup, reason)
      }
    }
    // A service with an endpoint in each region is asked in the resource's.
    guard let lookup = call.lookup(values, in: planned.isGlobal ? nil : planned.entry.region) else {
      return .none
    }
    switch inquiry.answer(to: lookup) {
    case .known(let document): return answer(in: document, to: lookup)
    case .unavailable(let reason):
      if case .refused(let code) = reason.kind, kind.notFound.contains(code) { return .none }
      return .unknown(lookup, reason)
    }
  }

  private func answer(in document: Document, to lookup: Lookup) -> Answer {
    guard let items = kind.items else { return .there(kind.id.flatMap { name(document, at: $0) }) }
    guard let found = document.strictValues(at: items) else {
      return .unknown(lookup, Unavailability(.malformed))
    }
    guard let one = found.first(where: isTheOne) else { return .none }
    return .there(kind.id.map { name(one, at: $0) } ?? one.string)
  }

  private func name(_ item: Document, at path: DocumentPath) -> String? {
    item.value(at: path)?.string
  }

  /// Service-linked roles of one service differ in what follows a `_` in their names.
  private func isTheOne(_ item: Document) -> Bool {
    guard let path = kind.suffixed else { return true }
    let parts = (name(item, at: path) ?? "").split(separator: "_", maxSplits: 1)
    return (parts.count > 1 ? String(parts[1]) : nil) == planned.suffix
  }
}
