import Testing

@testable import AWSQuery

@Suite("ErrorParser")
struct ErrorParserTests {
  private func error(
    _ wireProtocol: AWSProtocol, _ status: Int, _ body: String, _ headers: [HTTPHeader] = []
  ) -> ServiceError {
    ErrorParser(wireProtocol: wireProtocol)
      .error(of: HTTPResponse(status: status, headers: headers, body: Array(body.utf8)))
  }

  /// Protocol and body.
  private static let xmlErrorsCases: [(AWSProtocol, String)] = [
    (
      .query,
      """
      <ErrorResponse xmlns="x"><Error><Type>Sender</Type><Code>AccessDenied</Code>
      <Message>No &amp; never</Message></Error><RequestId>1</RequestId></ErrorResponse>
      """
    ),
    (
      .ec2,
      """
      <Response><Errors><Error><Code>AccessDenied</Code><Message>No &amp; never</Message>
      </Error></Errors><RequestID>1</RequestID></Response>
      """
    ),
    (
      .restXML,
      """
      <?xml version="1.0"?>
      <Error><Code>AccessDenied</Code><Message>No &amp; never</Message>
      <RequestId>1</RequestId><HostId>2</HostId></Error>
      """
    ),
    (
      .restXML,
      """
      <ErrorResponse><Error><Code>AccessDenied</Code><Message>No &amp; never</Message></Error>
      </ErrorResponse>
      """
    ),
  ]

  @Test("Each XML dialect names code and message in its own place", arguments: xmlErrorsCases)
  func xmlErrors(wireProtocol: AWSProtocol, body: String) {
    #expect(
      error(wireProtocol, 403, body)
        == ServiceError(code: "AccessDenied", message: "No & never", status: 403))
  }

  /// Body and header.
  private static let jsonErrorsCases: [(String, String)] = [
    (#"{"__type":"com.amazonaws.kms#NotFoundException","message":"gone"}"#, ""),
    (#"{"__type":"NotFoundException","Message":"gone"}"#, ""),
    (#"{"__type":"aws.kms#NotFoundException:http://internal/x","message":"gone"}"#, ""),
    (#"{"code":"NotFoundException","message":"gone"}"#, ""),
    (#"{"Code":"NotFoundException","message":"gone"}"#, ""),
    (#"{"message":"gone"}"#, "NotFoundException:http://internal.amazon.com/coral/"),
    (#"{"__type":"Other","message":"gone"}"#, "NotFoundException"),
  ]

  @Test(
    "JSON errors name the code in a header or under one of three names", arguments: jsonErrorsCases)
  func jsonErrors(body: String, header: String) {
    let headers = header.isEmpty ? [] : [HTTPHeader("X-Amzn-ErrorType", header)]
    for wireProtocol in [AWSProtocol.json, .restJSON] {
      #expect(
        error(wireProtocol, 400, body, headers)
          == ServiceError(code: "NotFoundException", message: "gone", status: 400))
    }
  }

  @Test("A service that once spoke query tells its old code as well")
  func queryCode() {
    let found = error(
      .json, 400, #"{"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"none"}"#,
      [HTTPHeader("x-amzn-query-error", "AWS.SimpleQueueService.NonExistentQueue;Sender")])
    #expect(
      found.codes == ["QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"])
  }

  @Test(
    "Pages of HTML, empty bodies and nonsense leave the status as the code",
    arguments: [
      "", "  \n", "<html><body>502 Bad Gateway</body></html>", "<!DOCTYPE html><html></html>",
      "<HTML>", "<unfinished", "<Error/>", "<a><b/></a>", "\u{0}\u{1}",
    ])
  func noError(body: String) {
    for wireProtocol in [AWSProtocol.ec2, .query, .restXML, .json, .restJSON] {
      #expect(error(wireProtocol, 502, body).code == "502", "\(wireProtocol)")
    }
  }

  @Test("A body that is no JSON is the message, cut to a length")
  func plainText() {
    let found = error(.json, 503, String(repeating: "busy ", count: 100_000))
    #expect(found.code == "503")
    #expect(found.message.utf8.count == 65_536)
  }

  @Test("A code is cut to a length that no code of AWS's has")
  func longCode() {
    let code = String(repeating: "x", count: 100_000)
    #expect(error(.query, 400, "<E><Error><Code>\(code)</Code></Error></E>").code.count == 128)
    #expect(error(.json, 400, #"{"__type":"\#(code)"}"#).code.count == 128)
  }

  @Test("An answer without a body may name its error in a header")
  func headerAlone() {
    #expect(
      error(.restJSON, 403, "", [HTTPHeader("x-amzn-errortype", "AccessDeniedException")]).code
        == "AccessDeniedException")
  }
}
