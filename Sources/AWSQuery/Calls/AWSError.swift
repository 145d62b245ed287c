/// Why a call gave no answer, told by who must act.
package struct AWSError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The credentials are missing, wrong or expired.
    case badCredentials
    /// The caller may not do this; the action as IAM writes it, `iam:GetAccountSummary`.
    case denied(action: String)
    /// Throttled until the retries were used up.
    case throttled
    /// The service does not exist in this region, or the account has not opted into it.
    case notInRegion
    /// No response: name, route, connection, TLS or time.
    case unreachable
    /// A response that the service's model does not explain.
    case malformed
    /// Any other error of the service, by its code.
    case service(code: String)
    /// A call that headroom itself got wrong: unknown operation, input that does not fit.
    case invalidCall
  }

  package var reason: Reason
  /// AWS's or the transport's words, without secrets; may be empty.
  package var message: String
  /// The HTTP status, where there was a response.
  package var status: Int?
  /// AWS's code for the error, `AccessDenied`, where there was one.
  package var code: String?

  package init(_ reason: Reason, _ message: String, status: Int? = nil, code: String? = nil) {
    self.reason = reason
    self.message = message
    self.status = status
    self.code = code
  }
}
