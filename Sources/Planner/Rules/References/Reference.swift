internal import PreflightModel

/// Something that a plan names and that must exist.
struct Reference: Hashable, Sendable {
  let kind: ReferenceKind
  /// As the plan writes it.
  let id: String
  /// Where to look for it; nil where there is one list for all regions.
  let region: String?
  /// The account of an ARN; nil for an id that belongs to the account at hand.
  let account: String?

  /// Nil for a text that is no id of this kind.
  init?(_ text: String, of kind: ReferenceKind, in region: String?) {
    var id = text
    let arn = ARN(text)
    switch kind.shape {
    case .name: guard arn == nil, !text.isEmpty else { return nil }
    case .prefix(let prefix):
      id = text.hasPrefix("/hostedzone/") ? String(text.dropFirst("/hostedzone/".count)) : text
      guard id.hasPrefix(prefix), id.count > prefix.count,
        id.dropFirst(prefix.count).allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
      else { return nil }
    case .arn(let service, let resource):
      guard let arn, arn.service == service, arn.resource.hasPrefix(resource) else { return nil }
    case .key: guard Self.isKey(text, arn) else { return nil }
    }
    self.id = id
    self.kind = kind
    account = arn.flatMap { $0.account.isEmpty ? nil : $0.account }
    let arnRegion = arn.flatMap { $0.region.isEmpty ? nil : $0.region }
    self.region = kind.isGlobal ? nil : arnRegion ?? region
  }

  /// What the thing is called: its id, or the last part of its ARN.
  var name: String { ARN(id)?.name ?? id }

  /// https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id
  private static func isKey(_ text: String, _ arn: ARN?) -> Bool {
    if let arn {
      return arn.service == "kms"
        && (arn.resource.hasPrefix("key/") || isOwnAlias(arn.resource))
    }
    if isOwnAlias(text) { return true }
    let id = text.hasPrefix("mrk-") ? text.dropFirst(4) : text[...]
    let digits = id.filter { $0 != "-" }
    return digits.count == 32 && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
  }

  private static func isOwnAlias(_ text: String) -> Bool {
    text.hasPrefix("alias/") && !text.hasPrefix("alias/aws/")
  }
}
