import Documents
import Testing

@testable import AWSQuery

@Suite("AWSClient")
struct AWSClientTests {
  @Test("A request is signed for the endpoint's scope and sent with the protocol's headers")
  func request() async throws {
    let test = try TestClient([.ok(#"{"Quota":{"Value":5.0}}"#)])
    let answer = try await test.answer(
      "service-quotas", "GetServiceQuota",
      ["ServiceCode": "vpc", "QuotaCode": "L-F678F1CE"])
    #expect(answer["Quota"]?["Value"]?.number?.integer == 5)
    let request = try #require(await test.transport.requests.first)
    #expect(request.url == "https://servicequotas.eu-west-1.amazonaws.com/")
    let headers = Dictionary(request.headers.map { ($0.name.lowercased(), $0.value) }) { $1 }
    #expect(headers["x-amz-target"] == "ServiceQuotasV20190624.GetServiceQuota")
    #expect(headers["content-type"] == "application/x-amz-json-1.1")
    #expect(headers["x-amz-date"] == "20251102T101112Z")
    #expect(headers["x-amz-security-token"] == "a-session-token")
    #expect(
      headers["authorization"]?.contains("/20251102/eu-west-1/servicequotas/aws4_request") == true)
  }

  @Test("Throttled to the end is throttled, and every attempt is counted")
  func throttled() async throws {
    let test = try TestClient(
      Array(repeating: .ec2Error(503, "RequestLimitExceeded", "Slow down"), count: 3))
    let error = await test.error("ec2", "DescribeVpcs")
    #expect(
      error == AWSError(.throttled, "Slow down", status: 503, code: "RequestLimitExceeded"))
    #expect(await test.meter.sent == 3)
    #expect(await test.meter.retried == 2)
  }

  @Test("What passes is tried again, signed anew")
  func retried() async throws {
    let test = try TestClient([
      .failure(TransportError(.connection, "reset")), .status(502, "<html></html>"),
      .ok("<DescribeVpcsResponse><vpcSet/></DescribeVpcsResponse>"),
    ])
    #expect(try await test.answer("ec2", "DescribeVpcs") == ["Vpcs": []])
    let attempts = await test.transport.requests.map { request in
      request.headers.first { $0.name == "amz-sdk-request" }?.value
    }
    #expect(attempts == ["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"])
    let signatures = await test.transport.requests.map { request in
      request.headers.count { $0.name == "Authorization" }
    }
    #expect(signatures == [1, 1, 1])
  }

  @Test("A service in trouble uses up its own retries and no other's")
  func retryQuotas() async throws {
    // 35 retries of 14 tokens leave 10 of 500: 17 calls with two each, then one with a single one.
    let broken = ScriptedTransport.Step.status(503, "")
    let vpcs = ScriptedTransport.Step.ok("<DescribeVpcsResponse><vpcSet/></DescribeVpcsResponse>")
    let test = try TestClient(
      Array(repeating: broken, count: 17 * 3 + 2 + 1) + [broken, vpcs, broken, .ok("{}")])
    for _ in 0..<18 { #expect(await test.error("ec2", "DescribeVpcs") != nil) }
    #expect(await test.meter.retried == 35)
    #expect(await test.error("ec2", "DescribeVpcs") != nil)
    #expect(await test.meter.retried == 35)
    #expect(try await test.answer("ec2", "DescribeVpcs", region: "eu-west-2") == ["Vpcs": []])
    #expect(try await test.answer("kms", "ListKeys") == [:])
    #expect(await test.meter.retried == 37)
  }

  @Test("DynamoDB is asked a fourth time, unless the user says how often")
  func attempts() async throws {
    for (attempts, sent) in [(nil, 4), (2, 2)] {
      let test = try TestClient(
        Array(repeating: .status(500, ""), count: 9), attempts: attempts)
      #expect(await test.error("dynamodb", "DescribeLimits") != nil)
      #expect(await test.meter.sent == sent)
    }
  }

  @Test("What changes the account is not sent, unless the client was made for it")
  func wall() async throws {
    let input: Document = ["ServiceCode": "vpc", "QuotaCode": "L-1", "DesiredValue": 8]
    let reader = try TestClient([])
    let refused = await reader.error("service-quotas", "RequestServiceQuotaIncrease", input)
    #expect(refused?.reason == .invalidCall)
    let role: Document = ["RoleArn": "arn:aws:iam::123456789012:role/r", "RoleSessionName": "s"]
    #expect(await reader.error("sts", "AssumeRole", role)?.reason == .invalidCall)
    #expect(await reader.transport.requests.isEmpty)

    let filer = try TestClient([.ok(#"{"RequestedQuota":{"Id":"1"}}"#)], allowing: [.request])
    let answer = try await filer.answer("service-quotas", "RequestServiceQuotaIncrease", input)
    #expect(answer == ["RequestedQuota": ["Id": "1"]])
    #expect(await filer.error("ec2", "DescribeVpcs")?.reason == .invalidCall)
  }

  @Test("A request for a quota is never filed twice by a retry")
  func requestsAreNotRepeated() async throws {
    let input: Document = ["ServiceCode": "vpc", "QuotaCode": "L-1", "DesiredValue": 8]
    for step in [
      ScriptedTransport.Step.status(500, "{}"), .failure(TransportError(.timeout, "late")),
    ] {
      let test = try TestClient([step, .ok("{}")], allowing: [.request])
      #expect(
        await test.error("service-quotas", "RequestServiceQuotaIncrease", input) != nil)
      #expect(await test.transport.requests.count == 1)
    }
    let throttled = try TestClient(
      [.jsonError(400, "TooManyRequestsException", "later"), .ok("{}")], allowing: [.request])
    #expect(
      try await throttled.answer("service-quotas", "RequestServiceQuotaIncrease", input) == [:])
  }

  @Test("A web identity proves itself: no keys are asked for, nothing is signed")
  func unsigned() async throws {
    struct NoCredentials: CredentialSource {
      func credentials() throws(CredentialError) -> Credentials { throw CredentialError("none") }
    }
    let body =
      "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult/>"
      + "</AssumeRoleWithWebIdentityResponse>"
    let test = try TestClient(
      [.ok(body)], credentials: NoCredentials(), allowing: [.credentials])
    let input: Document = [
      "RoleArn": "arn:aws:iam::123456789012:role/r", "RoleSessionName": "s",
      "WebIdentityToken": "t",
    ]
    #expect(try await test.answer("sts", "AssumeRoleWithWebIdentity", input) == [:])
    let names = await test.transport.requests.first?.headers.map { $0.name.lowercased() } ?? []
    #expect(!names.contains("authorization"))
    #expect(!names.contains("x-amz-security-token"))

    let error = await test.error("sts", "GetCallerIdentity")
    #expect(error?.reason == .invalidCall)
    let reader = try TestClient([], credentials: NoCredentials())
    #expect(
      await reader.error("sts", "GetCallerIdentity") == AWSError(.badCredentials, "none"))
  }

  @Test("Input that does not fit is refused before anything is sent")
  func invalidInput() async throws {
    let test = try TestClient([])
    let error = await test.error("ec2", "DescribeVpcs", ["Vpcs": []])
    #expect(error?.reason == .invalidCall)
    #expect(error?.message.contains("Vpcs: there is no such member") == true)
    #expect(await test.transport.requests.isEmpty)
  }

  @Test("Cancelling ends the call at once")
  func cancellation() async throws {
    let test = try TestClient([.silence])
    let call = Task { await test.error("ec2", "DescribeVpcs") }
    while await test.transport.requests.isEmpty { await Task.yield() }
    call.cancel()
    #expect(await call.value == AWSError(.unreachable, "The call was cancelled."))
  }

  @Test("A clock that is off is corrected by AWS's own, once")
  func clockSkew() async throws {
    let date = [HTTPHeader("Date", "Sun, 02 Nov 2025 11:11:12 GMT")]
    let test = try TestClient([
      .jsonError(400, "InvalidSignatureException", "Signature expired", date),
      .ok(#"{"Keys":[]}"#), .ok(#"{"Keys":[]}"#),
    ])
    #expect(try await test.answer("kms", "ListKeys") == ["Keys": []])
    _ = try await test.answer("kms", "ListKeys")
    let dates = await test.transport.requests.map { request in
      request.headers.first { $0.name == "X-Amz-Date" }?.value
    }
    #expect(dates == ["20251102T101112Z", "20251102T111112Z", "20251102T111112Z"])
  }

  @Test("The path of a custom endpoint is kept")
  func customEndpoint() async throws {
    let settings = EndpointSettings { (_, _) throws(AWSError) in "http://127.0.0.1:9/base" }
    let test = try TestClient([.ok(#"{"items":[]}"#)], endpoints: settings)
    _ = try await test.answer("apigateway", "GetRestApis")
    #expect(
      await test.transport.requests.first?.url == "http://127.0.0.1:9/base/restapis?limit=500")
  }
}
