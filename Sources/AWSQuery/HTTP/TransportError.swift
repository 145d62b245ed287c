/// Why no response came.
package struct TransportError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The host's name does not resolve: for AWS, the region has no such service.
    case unknownHost
    /// Refused, unroutable, or broken off.
    case connection
    /// The connect or the total time limit.
    case timeout
    /// The peer could not be verified; never retried.
    case tls
    /// The response is larger than allowed.
    case tooLarge
    /// The request was refused before it was sent: no absolute http or https URL, or a control
    /// character where one could smuggle in a second header or request.
    case invalidRequest
  }

  package let reason: Reason
  /// The transport's own words, naming the host; no secrets.
  package let message: String

  package init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }
}

extension TransportError: CustomStringConvertible {
  package var description: String { message }
}
