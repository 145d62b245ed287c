/// Says what a failed request means for the one who must act.
///
/// Codes: AWS's "Common Error Types"
/// (https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html), EC2's error codes
/// (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html), S3's
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html) and the errors in
/// botocore's models.
struct ErrorClassifier {
  let operation: OperationModel
  /// Those that signed the request: they must not appear in a message.
  let credentials: Credentials?

  func error(_ error: ServiceError) -> AWSError {
    let message = Redaction(credentials: credentials).redacted(error.message)
    func result(_ reason: AWSError.Reason, _ text: String = message) -> AWSError {
      AWSError(reason, text, status: error.status, code: error.code)
    }
    if !Self.credentialCodes.isDisjoint(with: error.codes) {
      return result(.badCredentials, message + hint(for: error.code))
    }
    if !Self.deniedCodes.isDisjoint(with: error.codes) {
      return result(.denied(action: Self.action(in: message) ?? operation.iamAction))
    }
    if !Self.regionCodes.isDisjoint(with: error.codes)
      || message.contains("specified service does not exist")
    {
      return result(.notInRegion)
    }
    if RetryableFailure(code: error.code, status: error.status) == .throttling {
      return result(.throttled)
    }
    return result(.service(code: error.code))
  }

  /// `isOwnEndpoint`: AWS's, whose names resolve wherever the service exists.
  func error(_ error: TransportError, isOwnEndpoint: Bool) -> AWSError {
    switch error.reason {
    case .unknownHost where isOwnEndpoint: AWSError(.notInRegion, error.message)
    case .unknownHost, .connection, .timeout, .tls: AWSError(.unreachable, error.message)
    case .tooLarge: AWSError(.malformed, error.message)
    case .invalidRequest: AWSError(.invalidCall, error.message)
    }
  }

  func error(_ error: MalformedResponse, status: Int) -> AWSError {
    let fault = Redaction(credentials: credentials).redacted(error.description)
    return AWSError(
      .malformed, "\(operation.label) was answered as its model does not say: \(fault).",
      status: status)
  }

  /// A region that the account has not opted into does not know the account's keys either.
  private func hint(for code: String) -> String {
    guard ["AuthFailure", "InvalidClientTokenId", "UnrecognizedClientException"].contains(code)
    else { return "" }
    return " (A region that is not enabled for the account answers the same.)"
  }

  /// What follows "is not authorized to perform:" is the permission that AWS looked for.
  private static func action(in message: String) -> String? {
    guard let phrase = message.firstRange(of: "not authorized to perform: ") else { return nil }
    let word = message[phrase.upperBound...].prefix { !$0.isWhitespace && $0 != "," }
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    let isAction =
      parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { URLBytes.isAlphanumeric($0) || $0 == 0x2D }
      }
    return isAction ? String(word) : nil
  }

  private static let credentialCodes: Set = [
    "AuthFailure", "ExpiredToken", "ExpiredTokenException", "IncompleteSignature",
    "IncompleteSignatureException", "InvalidAccessKeyId", "InvalidClientTokenId",
    "InvalidSignatureException", "InvalidToken", "MissingAuthenticationToken",
    "MissingAuthenticationTokenException", "RequestExpired", "RequestTimeTooSkewed",
    "SignatureDoesNotMatch", "UnrecognizedClientException",
  ]

  private static let deniedCodes: Set = [
    "AccessDenied", "AccessDeniedException", "AccessDeniedFault", "AuthorizationError",
    "ForbiddenException", "NotAuthorized", "NotAuthorizedException", "UnauthorizedException",
    "UnauthorizedOperation",
  ]

  /// `OptInRequired`: the account has no subscription to the service there.
  private static let regionCodes: Set = ["OptInRequired", "RegionDisabledException"]
}
