import AWSQuery
import Testing

@Suite("RetryableFailure")
struct RetryableFailureTests {
  @Test(
    "Throttling goes by the code, and by status 429",
    arguments: [
      ("Throttling", 400), ("RequestLimitExceeded", 503), ("TooManyRequestsException", 429),
      ("ProvisionedThroughputExceededException", 400), ("SlowDown", 503), ("Throttled", 429),
      ("KmsThrottled", 400), ("DependencyThrottle", 400), (nil, 429), ("Whatever", 429),
    ] as [(String?, Int)])
  func throttling(code: String?, status: Int) {
    #expect(RetryableFailure(code: code, status: status) == .throttling)
  }

  @Test(
    "Services that are not well are transient",
    arguments: [
      ("RequestTimeout", 400), ("RequestTimeoutException", 400), ("InternalError", 500), (nil, 500),
      (nil, 502), ("ServiceUnavailable", 503), (nil, 504), (nil, 408),
    ] as [(String?, Int)])
  func transient(code: String?, status: Int) {
    #expect(RetryableFailure(code: code, status: status) == .transient)
  }

  @Test(
    "Refusals are not repeated",
    arguments: [
      ("AccessDenied", 403), ("ValidationError", 400), ("NoSuchResourceException", 400), (nil, 403),
      ("InvalidAction", 501), ("UnrecognizedClientException", 400), (nil, 301),
    ] as [(String?, Int)])
  func permanent(code: String?, status: Int) {
    #expect(RetryableFailure(code: code, status: status) == nil)
  }

  @Test("Of the transport's errors those of the network are transient, never those of TLS")
  func transport() {
    let reasons: [TransportError.Reason] = [
      .connection, .timeout, .unknownHost, .tls, .tooLarge, .invalidRequest,
    ]
    let failures = reasons.map { RetryableFailure(TransportError($0, "")) }
    #expect(failures == [.transient, .transient, .transient, nil, nil, nil])
  }
}
