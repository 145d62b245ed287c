/// Why an answer could not be had.
package struct Unavailability: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// AWS does not accept the credentials, or they have expired.
    case badCredentials
    /// The caller lacks this IAM action, `service:Action`.
    case denied(action: String)
    /// AWS throttled the call until the retries were used up.
    case throttled
    /// The region has no such service, or the account has not opted into the region.
    case notInRegion
    /// No answer: no route, no name, no connection, no time left.
    case unreachable
    /// An answer that is not what the service's model promises.
    case malformed
    /// There was an answer, and it says nothing: a metric without a data point. Never 0.
    case noData
    /// The recording does not hold it.
    case notRecorded
    /// AWS's own error code, for every other refusal: `NoSuchResourceException`.
    case refused(code: String)
  }

  package let kind: Kind
  /// What AWS or the transport said, without secrets; may be empty.
  package let message: String

  package init(_ kind: Kind, _ message: String = "") {
    self.kind = kind
    self.message = message
  }
}

extension Unavailability: CustomStringConvertible {
  /// A phrase for the end of a sentence, as in "could not be determined: …".
  package var description: String {
    switch kind {
    case .badCredentials: "AWS does not accept the credentials"
    case .denied(let action): "the permission \(action) is missing"
    case .throttled: "AWS kept throttling the call"
    case .notInRegion: "the service is not available in this region"
    case .unreachable: message.isEmpty ? "AWS could not be reached" : message
    case .malformed: message.isEmpty ? "AWS's answer made no sense" : message
    case .noData: message.isEmpty ? "AWS has no data about it" : message
    case .notRecorded: "the snapshot does not hold it"
    case .refused(let code): message.isEmpty ? code : "\(code): \(message)"
    }
  }
}
