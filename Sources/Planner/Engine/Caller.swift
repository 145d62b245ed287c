package import Documents
package import PreflightModel

/// Who asks: the account and principal that AWS sees.
package struct Caller: Hashable, Sendable {
  package let account: String
  package let arn: String
  package let partition: String

  /// The question that tells. It needs no permission.
  /// https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
  package static func lookup(in region: String?) -> Lookup {
    Lookup(service: "sts", operation: "GetCallerIdentity", region: region)
  }

  /// Whether not knowing the caller means that nothing else will be answered either. Every region
  /// has the service that tells, so one that has not is no region, or cannot be reached.
  package static func endsTheRun(_ refusal: Unavailability) -> Bool {
    switch refusal.kind {
    case .badCredentials, .unreachable, .notInRegion: true
    case .denied, .throttled, .malformed, .noData, .notRecorded, .refused: false
    }
  }

  static let accountMember = "Account"
  static let arnMember = "Arn"
  package static let memberNames: Set<String> = [accountMember, arnMember]

  /// Nil when the answer lacks the account or the ARN.
  package init?(_ identity: Document) {
    guard let account = identity[Self.accountMember]?.string,
      let arn = identity[Self.arnMember]?.string
    else {
      return nil
    }
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 5, parts[0] == "arn" else { return nil }
    self.account = account
    self.arn = arn
    partition = String(parts[1])
  }
}
