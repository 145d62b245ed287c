/// Why another attempt may succeed where this one failed.
///
/// The codes and statuses are those of the AWS SDKs' standard mode (botocore `retries/standard.py`
/// and `retries/special.py`; aws-sdk-swift for 408 and `InternalError`).
package enum RetryableFailure: Hashable, Sendable {
  /// AWS asked for fewer requests.
  case throttling
  /// The network, or a service that is not well.
  case transient

  /// Nil when another attempt would only fail again. `code` is the error's bare code, nil where the
  /// answer names none.
  ///
  /// Beyond the SDKs' list, each code that contains `Throttl` is throttling (SNS answers
  /// `Throttled`, SQS `KmsThrottled`), and so is status 429.
  package init?(code: String?, status: Int) {
    let code = code ?? ""
    if Self.throttlingCodes.contains(code) || code.contains("Throttl") || status == 429 {
      self = .throttling
    } else if Self.transientCodes.contains(code) || Self.transientStatuses.contains(status) {
      self = .transient
    } else {
      return nil
    }
  }

  /// Nil for what no attempt changes: a peer that could not be verified, an answer too large, a
  /// request that must not be sent.
  package init?(_ error: TransportError) {
    switch error.reason {
    case .connection, .timeout, .unknownHost: self = .transient
    case .tls, .tooLarge, .invalidRequest: return nil
    }
  }

  private static let throttlingCodes: Set = [
    "BandwidthLimitExceeded", "EC2ThrottledException", "LimitExceededException",
    "PriorRequestNotComplete", "ProvisionedThroughputExceededException", "RequestLimitExceeded",
    "RequestThrottled", "RequestThrottledException", "SlowDown", "ThrottledException",
    "Throttling", "ThrottlingException", "TooManyRequestsException",
    "TransactionInProgressException",
  ]

  private static let transientCodes: Set = [
    "IDPCommunicationError", "InternalError", "RequestTimeout", "RequestTimeoutException",
  ]

  private static let transientStatuses: Set = [408, 500, 502, 503, 504]
}
