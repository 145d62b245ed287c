import Documents
import Testing

@testable import AWSQuery

@Suite("What an error means for the one who must act")
struct ErrorClassifierTests {
  @Test(
    "Bad credentials, by any service's name for it",
    arguments: [
      "AuthFailure", "ExpiredToken", "ExpiredTokenException", "IncompleteSignature",
      "InvalidAccessKeyId", "InvalidClientTokenId", "InvalidSignatureException",
      "MissingAuthenticationTokenException", "SignatureDoesNotMatch",
      "UnrecognizedClientException",
    ])
  func badCredentials(code: String) async throws {
    let test = try TestClient([.ec2Error(401, code, "Wrong.")])
    let error = await test.error("ec2", "DescribeVpcs")
    #expect(error?.reason == .badCredentials)
    #expect(error?.code == code)
    #expect(error?.message.hasPrefix("Wrong.") == true)
  }

  /// Service, operation, code, message, permission.
  private static let deniedCases: [(String, String, String, String, String)] = [
    ("ec2", "DescribeVpcs", "UnauthorizedOperation", "You may not.", "ec2:DescribeVpcs"),
    ("s3", "ListBuckets", "AccessDenied", "Access Denied", "s3:ListAllMyBuckets"),
    ("elbv2", "DescribeRules", "AccessDenied", "", "elasticloadbalancing:DescribeRules"),
    (
      "iam", "ListRoles", "AccessDenied",
      "User: arn:aws:iam::1:user/a is not authorized to perform: iam:ListRoles on resource: x",
      "iam:ListRoles"
    ),
    (
      "ec2", "DescribeVpcs", "UnauthorizedOperation",
      "You are not authorized to perform: kms:Decrypt, really", "kms:Decrypt"
    ),
    (
      "ec2", "DescribeVpcs", "UnauthorizedOperation",
      "not authorized to perform: rm:$(reboot)", "ec2:DescribeVpcs"
    ),
    ("sns", "ListTopics", "AuthorizationError", "", "sns:ListTopics"),
  ]

  @Test(
    "Denied, with the permission that is missing: AWS's word for it first, else the model's",
    arguments: deniedCases)
  func denied(
    service: String, operation: String, code: String, message: String, action: String
  ) async throws {
    let body =
      "<ErrorResponse><Error><Code>\(code)</Code><Message>\(message)</Message></Error>"
      + "</ErrorResponse>"
    let test = try TestClient([.status(403, body)])
    let error = await test.error(service, operation)
    #expect(error?.reason == .denied(action: action))
    #expect(error?.message == message)
    #expect(await test.meter.sent == 1)
  }

  @Test("Not in this region: an unknown host of AWS's, a missing subscription, AWS's own words")
  func notInRegion() async throws {
    let unknownHost = TransportError(.unknownHost, "Could not resolve host")
    let host = try TestClient([.failure(unknownHost)], attempts: 1)
    #expect(await host.error("kafka", "ListClustersV2")?.reason == .notInRegion)

    let optIn = try TestClient([.ec2Error(403, "OptInRequired", "Not subscribed.")])
    #expect(await optIn.error("ec2", "DescribeVpcs")?.reason == .notInRegion)

    let words = "The request failed because the specified service does not exist."
    let quotas = try TestClient([.jsonError(400, "NoSuchResourceException", words)])
    let input: Document = ["ServiceCode": "x"]
    #expect(
      await quotas.error("service-quotas", "ListServiceQuotas", input)?.reason == .notInRegion)
  }

  @Test("An unknown host that the user named is unreachable, as is what breaks off")
  func unreachable() async throws {
    let settings = EndpointSettings { (_, _) throws(AWSError) in "http://nowhere.invalid" }
    for reason in [TransportError.Reason.unknownHost, .connection, .timeout, .tls] {
      let test = try TestClient(
        [.failure(TransportError(reason, "Why."))], endpoints: settings, attempts: 1)
      #expect(await test.error("ec2", "DescribeVpcs") == AWSError(.unreachable, "Why."))
    }
  }

  @Test("Malformed answers and other codes keep the service's words")
  func others() async throws {
    let malformed = try TestClient([.ok("<html>log in first</html>")])
    let first = await malformed.error("ec2", "DescribeVpcs")
    #expect(
      first
        == AWSError(
          .malformed,
          "ec2:DescribeVpcs was answered as its model does not say: a page of HTML.", status: 200))

    let body = #"{"__type":"NoSuchResourceException"}"#
    let missing = try TestClient([.status(400, body)])
    let input: Document = ["ServiceCode": "vpc", "QuotaCode": "L-1"]
    #expect(
      await missing.error("service-quotas", "GetServiceQuota", input)
        == AWSError(
          .service(code: "NoSuchResourceException"), "", status: 400,
          code: "NoSuchResourceException"))
  }

  @Test("Neither keys nor the signed request appear in a message")
  func secrets() async throws {
    let keys = TestClient.keys
    let words =
      "The signature \(keys.secretAccessKey) of \(keys.sessionToken ?? "") is wrong. "
      + "The Canonical String for this request should have been 'GET x-amz-security-token:abc'"
    let test = try TestClient([.ec2Error(403, "SignatureDoesNotMatch", words)])
    let message = await test.error("ec2", "DescribeVpcs")?.message
    #expect(message == "The signature <redacted> of <redacted> is wrong.")
  }

  @Test("A proxy that echoes the request shows no part of a token, wherever its page is cut")
  func echoedRequest() async throws {
    let token = String(repeating: "token", count: 200)
    let keys = Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "key", sessionToken: token)
    let page = String(repeating: "-", count: 900) + "X-Amz-Security-Token: \(token)"
    let test = try TestClient([.status(400, page)], credentials: FixedCredentials(keys))
    let message = await test.error("kms", "ListKeys")?.message
    #expect(message?.hasSuffix("-X-Amz-Security-Token: <redacted>") == true)
  }

  @Test("A redirect is an error, never followed")
  func redirect() async throws {
    let headers = [HTTPHeader("Location", "https://elsewhere.example/")]
    let test = try TestClient([.status(307, "", headers)])
    #expect(await test.error("ec2", "DescribeVpcs")?.reason == .service(code: "307"))
    #expect(await test.transport.requests.count == 1)
  }
}
