internal import PreflightModel

/// What stands at the places of a `KeyUse`: `${region}` and the like.
struct KeyUsePlaces {
  let partition: AWSPartition
  let region: String
  /// Nil when AWS did not tell who the caller is.
  let account: String?
  /// The name of the planned resource; pieces of it may be unknown.
  let name: PolicyText

  /// The text with its places filled.
  func text(_ template: String) -> PolicyText {
    var pieces: [PolicyText.Piece] = []
    var rest = template[...]
    while let start = rest.firstRange(of: "${"), let end = rest.firstIndex(of: "}") {
      pieces.append(.text(String(rest[..<start.lowerBound])))
      pieces += value(of: rest[start.upperBound..<end]).pieces
      rest = rest[rest.index(after: end)...]
    }
    return PolicyText(pieces + [.text(String(rest))])
  }

  /// The same as a pattern, with a star for what is not known.
  func pattern(_ template: String) -> String {
    text(template).pieces.map { piece in
      switch piece {
      case .text(let part), .verbatim(let part): part
      case .unknown: "*"
      }
    }.joined()
  }

  private func value(of place: Substring) -> PolicyText {
    switch place {
    case "partition": PolicyText(partition.id)
    case "dnsSuffix": PolicyText(partition.dnsSuffix)
    case "region": PolicyText(region)
    case "account": "\(account)"
    case "name": name
    default: .unknown
    }
  }
}

extension KeyUse {
  /// The requests that a key's policy must allow.
  ///
  /// - Parameter key: The ARN of the key; pieces of it may be unknown.
  func requests(for key: PolicyText, _ places: KeyUsePlaces) -> [PolicyRequest] {
    needs.flatMap { need in
      let context = context(places).merging(
        need.context.mapValues { .values([places.text($0)]) }, uniquingKeysWith: { _, own in own })
      return need.actions.values.flatMap(\.self).sorted().map { action in
        PolicyRequest(
          principal: requester(places), action: action, resource: key, context: context)
      }
    }
  }

  private func requester(_ places: KeyUsePlaces) -> PolicyRequest.Principal {
    switch principal {
    case .service(let name, let perhaps):
      .service(places.pattern(name), perhaps: Set(perhaps.map(places.pattern)))
    case .serviceLinkedRole(let arn):
      .serviceLinkedRole(arn: places.text(arn), account: places.account)
    }
  }

  /// What AWS documents of every request that a service makes as itself.
  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
  private func context(_ places: KeyUsePlaces) -> [String: PolicyRequest.ContextValue] {
    switch principal {
    case .service(let name, _):
      [
        "aws:PrincipalIsAWSService": .values(["true"]),
        "aws:PrincipalServiceName": .values([places.text(name)]),
      ]
    case .serviceLinkedRole(let arn):
      [
        "aws:PrincipalIsAWSService": .values(["false"]),
        "aws:PrincipalArn": .values([places.text(arn)]),
        "aws:PrincipalAccount": .values(["\(places.account)"]),
      ]
    }
  }
}
