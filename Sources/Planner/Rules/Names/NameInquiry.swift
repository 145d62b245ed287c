internal import Documents
internal import PreflightModel

/// Asks AWS whether something bears a name.
struct NameInquiry {
  let check: Check
  let taker: NameTaker

  enum Answer {
    case free
    case taken(Bearer)
    case unknown(Lookup, Unavailability)
  }

  /// What bears the name.
  struct Bearer {
    /// Since when, as AWS writes it; nil where it does not say.
    var created: String?
    /// When it will be gone; nil where it stays.
    var ending: String?
    var importID: String?
    /// Whether it belongs to another account.
    var isForeign = false
  }

  private var kind: NameKind { taker.identity.kind }

  func answer(asking inquiry: inout Inquiry) -> Answer {
    var values = ["name": taker.name]
    if case .existing(let place) = taker.identity.place { values["within"] = place }
    if let region = taker.entry.region { values["region"] = region }
    if kind.needsAccount {
      let lookup = check.callerLookup
      switch inquiry.answer(to: lookup) {
      case .known(let identity):
        guard let caller = Caller(identity) else {
          return .unknown(lookup, Unavailability(.malformed))
        }
        (values["account"], values["partition"]) = (caller.account, caller.partition)
      case .unavailable(let reason): return .unknown(lookup, reason)
      }
    }
    return answer(values, asking: &inquiry)
  }

  private func answer(_ values: [String: String], asking inquiry: inout Inquiry) -> Answer {
    let question = kind.question
    // HeadBucket must be sent somewhere, though its answer is the same everywhere.
    let region = kind.reach == .partition ? taker.entry.region : taker.identity.region
    guard let lookup = question.call.lookup(values, in: region) else { return .free }
    switch inquiry.answer(to: lookup) {
    case .known(let document):
      guard
        let items = question.items(
          in: document, values: values, ignoringCase: kind.ignoresCase)
      else {
        return .unknown(lookup, Unavailability(.malformed))
      }
      guard let item = items.first else { return .free }
      return taken(by: item, values, asking: &inquiry)
    case .unavailable(let reason):
      guard case .refused(let code) = reason.kind else { return .unknown(lookup, reason) }
      if kind.notFound.contains(code) { return .free }
      guard kind.elsewhere.contains(code) else { return .unknown(lookup, reason) }
      return taken(by: [:], values, asking: &inquiry)
    }
  }

  private func taken(
    by item: Document, _ values: [String: String], asking inquiry: inout Inquiry
  ) -> Answer {
    var bearer = Bearer()
    bearer.created = kind.question.created.flatMap { Self.moment(item.value(at: $0)) }
    bearer.ending = kind.ending.flatMap { Self.moment(item.value(at: $0)) }
    bearer.importID =
      switch kind.importID {
      case .text(let text): text.filled(with: values)
      case .item(let path): item.value(at: path)?.string
      }
    if let owner = kind.owner, let lookup = owner.call.lookup(values, in: taker.entry.region),
      case .known(let listing) = inquiry.answer(to: lookup)
    {
      let own = owner.items(in: listing, values: values, ignoringCase: false)?.first
      bearer.created = owner.created.flatMap { Self.moment(own?.value(at: $0)) }
      bearer.isForeign = own == nil
    }
    return .taken(bearer)
  }

  /// ISO 8601 in UTC; a number is milliseconds since 1970, as CloudWatch Logs writes them.
  private static func moment(_ value: Document?) -> String? {
    switch value {
    case .string(let text)?: text
    case .number(let number)?:
      Int(exactly: (number.double / 1_000).rounded()).flatMap { UTCTime(seconds: $0).text }
    case .null?, .bool?, .array?, .object?, nil: nil
    }
  }
}

extension NameKind {
  /// Whether the questions name the caller's account.
  fileprivate var needsAccount: Bool {
    var texts = question.call.input.placeholderNames
    if case .field(_, let text) = question.match { texts += text.placeholderNames }
    if case .text(let text) = importID { texts += text.placeholderNames }
    return texts.contains("account")
  }
}

extension NameKind.Question {
  /// The items of the name; nil when the answer lacks what its model promises.
  fileprivate func items(
    in document: Document, values: [String: String], ignoringCase: Bool
  ) -> [Document]? {
    guard let items else { return [document] }
    guard let found = document.strictValues(at: items) else { return itemsMayBeAbsent ? [] : nil }
    return found.filter { item in
      let isNamed =
        switch match {
        case .any: true
        case .item: item.string == values["name"]
        case .field(let path, let text):
          item.value(at: path)?.string?.isSame(as: text.filled(with: values), ignoringCase) == true
        }
      return isNamed && conditions.allSatisfy { $0.holds(for: item) }
    }
  }
}

extension String {
  fileprivate func isSame(as other: String?, _ ignoringCase: Bool) -> Bool {
    ignoringCase ? lowercased() == other?.lowercased() : self == other
  }
}
