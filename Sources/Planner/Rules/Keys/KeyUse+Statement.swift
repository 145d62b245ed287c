internal import Documents

extension KeyUse {
  /// The statements to add to a key's policy, as AWS documents them, for exactly these places.
  func statements(_ places: KeyUsePlaces) -> [Document] {
    needs.map { need in
      var statement: [String: Document] = [
        "Effect": "Allow",
        "Principal": principal(places),
        "Action": .array(need.actions.keys.sorted().map(Document.string)),
        "Resource": "*",
      ]
      if !need.conditions.isEmpty {
        statement["Condition"] = Self.condition(need.conditions, places)
      }
      return .object(statement)
    }
  }

  private func principal(_ places: KeyUsePlaces) -> Document {
    switch principal {
    case .service(let name, _): ["Service": .string(places.pattern(name))]
    case .serviceLinkedRole(let arn): ["AWS": .string(places.pattern(arn))]
    }
  }

  /// The operators in the form that takes wildcards where a place is not known.
  private static func condition(
    _ conditions: [String: [String: String]], _ places: KeyUsePlaces
  ) -> Document {
    var comparing: [String: [String: Document]] = [:]
    for (name, keys) in conditions {
      let isKnown = keys.values.allSatisfy { places.text($0).isKnown }
      let name = name == "StringEquals" && !isKnown ? "StringLike" : name
      comparing[name, default: [:]].merge(
        keys.mapValues { .string(places.pattern($0)) }, uniquingKeysWith: { first, _ in first })
    }
    return .object(comparing.mapValues(Document.object))
  }
}
