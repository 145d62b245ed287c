/// How failed calls are repeated, by the names that `AWS_RETRY_MODE` and `retry_mode` accept.
package enum RetryMode: String, CaseIterable, Sendable {
  case legacy
  /// The default, as in AWS CLI v2.
  case standard
  case adaptive
}
