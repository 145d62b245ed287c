internal import Documents

/// Reads what one attempt of a request came to.
struct AttemptReader {
  let operation: OperationModel
  /// Those that signed the request.
  let credentials: Credentials?
  let isOwnEndpoint: Bool

  struct Reading {
    enum Content {
      case output(Document)
      /// `retryable` is nil when no further attempt can help.
      case failure(AWSError, retryable: RetryableFailure?)
    }

    let content: Content
    /// Nil when there was no response; so are the next two.
    var status: Int?
    /// The wait that the service asked for.
    var retryAfter: Duration?
    /// The service's clock, in seconds since 1970.
    var serverTime: Double?

    var error: AWSError? {
      switch content {
      case .output: nil
      case .failure(let error, _): error
      }
    }
  }

  func reading(of result: Result<HTTPResponse, TransportError>) -> Reading {
    switch result {
    case .success(let response):
      return Reading(
        content: content(of: response), status: response.status, retryAfter: response.retryAfter,
        serverTime: response.header("date").flatMap(CalendarTime.secondsSince1970(rfc822:)))
    case .failure(let error):
      return Reading(
        content: .failure(
          classifier.error(error, isOwnEndpoint: isOwnEndpoint),
          retryable: RetryableFailure(error)))
    }
  }

  private var classifier: ErrorClassifier {
    ErrorClassifier(operation: operation, credentials: credentials)
  }

  /// A redirect is a refusal too: a signed request must not follow it.
  private func content(of response: HTTPResponse) -> Reading.Content {
    guard response.status >= 300 else {
      do {
        return .output(try ResponseParser(operation: operation).output(of: response))
      } catch {
        return .failure(classifier.error(error, status: response.status), retryable: nil)
      }
    }
    let error = ErrorParser(wireProtocol: operation.service.wireProtocol).error(of: response)
    return .failure(
      classifier.error(error), retryable: RetryableFailure(code: error.code, status: error.status))
  }
}
