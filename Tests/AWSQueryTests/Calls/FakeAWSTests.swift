import Documents
import TestSupport
import Testing

@testable import AWSQuery

/// The whole client over real sockets: libcurl, signatures, moto behind the fake AWS of the tests.
@Suite("AWSClient against a server", .serialized)
struct FakeAWSTests {
  private static let started = Task { try await AWSServer.another() }
  private let server: AWSServer

  init() async throws {
    server = try await Self.started.value
    try await server.order("reset")
  }

  private func client(
    _ keys: Credentials = Credentials(accessKeyID: "testing", secretAccessKey: "testing"),
    meter: CallMeter = CallMeter()
  ) throws -> AWSClient {
    let url = server.url
    return AWSClient(
      shared: AWSClient.Shared(
        transport: try CurlTransport(), now: { 1_762_078_272 }, meter: meter),
      models: try ModelStore(),
      endpoints: EndpointResolver(
        table: try EndpointTable(),
        settings: EndpointSettings { (_, _) throws(AWSError) in url }),
      credentials: FixedCredentials(keys))
  }

  private func answer(
    _ client: AWSClient, _ service: String, _ operation: String, _ input: Document = [:],
    region: String? = "ap-southeast-1"
  ) async throws(AWSError) -> Document {
    try await client.answer(
      to: AWSCall(service: service, operation: operation, input: input, region: region))
  }

  /// A user who may do what the statement's actions say; signatures and policies are checked from
  /// then on.
  private func user(allowed actions: [String]) async throws -> Credentials {
    let list = Document.array(actions.map(Document.string)).jsonText(.compact)
    let policy =
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":\#(list),"Resource":"*"}]}"#
    let key = try await server.order(
      "fill {\"situation\": \"user\", \"name\": \"reader\", \"policy\": \(policy.jsonQuoted)}")
    try await server.order("authenticate {\"on\": true}")
    return Credentials(
      accessKeyID: try #require(key["id"]?.string),
      secretAccessKey: try #require(key["secret"]?.string))
  }

  private static let reads: [(String, String, String)] = [
    ("ec2", "DescribeVpcs", "Vpcs"), ("iam", "ListRoles", "Roles"),
    ("sts", "GetCallerIdentity", "Account"), ("kms", "ListKeys", "Keys"),
    ("kinesis", "ListStreams", "StreamNames"), ("logs", "DescribeLogGroups", "logGroups"),
    ("rds", "DescribeDBInstances", "DBInstances"), ("s3", "ListBuckets", "Buckets"),
    ("dynamodb", "ListTables", "TableNames"), ("elbv2", "DescribeLoadBalancers", "LoadBalancers"),
    ("lambda", "ListFunctions", "Functions"), ("route53", "ListHostedZones", "HostedZones"),
    ("cloudformation", "ListStacks", "StackSummaries"),
  ]

  @Test("Every protocol is answered with signatures and policies checked")
  func authenticated() async throws {
    let keys = try await user(allowed: ["*"])
    let client = try client(keys)
    for (service, operation, member) in Self.reads {
      let found = try await answer(client, service, operation)
      #expect(found[member] != nil, "\(service):\(operation) \(found)")
    }
  }

  @Test("A wrong secret is told as bad credentials")
  func wrongSecret() async throws {
    var keys = try await user(allowed: ["*"])
    keys.secretAccessKey += "x"
    let client = try client(keys)
    for (service, operation, _) in Self.reads {
      await #expect {
        try await answer(client, service, operation)
      } throws: {
        ($0 as? AWSError)?.reason == .badCredentials
      }
    }
  }

  @Test("A missing permission is told as IAM names it")
  func denied() async throws {
    let client = try client(try await user(allowed: ["ec2:DescribeVpcs"]))
    _ = try await answer(client, "ec2", "DescribeVpcs")
    let denied = [
      ("ec2", "DescribeSubnets", "ec2:DescribeSubnets"), ("iam", "ListRoles", "iam:ListRoles"),
      ("kms", "ListKeys", "kms:ListKeys"),
      ("elbv2", "DescribeRules", "elasticloadbalancing:DescribeRules"),
      ("s3", "ListBuckets", "s3:ListAllMyBuckets"),
    ]
    for (service, operation, action) in denied {
      await #expect {
        try await answer(client, service, operation)
      } throws: {
        ($0 as? AWSError)?.reason == .denied(action: action)
      }
    }
  }

  @Test("101 VPCs in pages of 50 are 101")
  func pages() async throws {
    try await server.order(
      "fill {\"situation\": \"network\", \"region\": \"ap-southeast-1\", \"vpcs\": 101}")
    try await server.order("pages {\"most\": 50}")
    let meter = CallMeter()
    let found = try await answer(client(meter: meter), "ec2", "DescribeVpcs")
    #expect(found["Vpcs"]?.array?.count == 101)
    #expect(await meter.sent == 3)
  }

  @Test("The incident's account: 5 VPCs and 1,000 roles")
  func incident() async throws {
    try await server.order("fill {\"situation\": \"incident\"}")
    let client = try client()
    #expect(try await answer(client, "ec2", "DescribeVpcs")["Vpcs"]?.array?.count == 5)
    let roles = try await answer(client, "iam", "ListRoles", region: nil)
    #expect(roles["Roles"]?.array?.count == 1_000)
    let summary = try await answer(client, "iam", "GetAccountSummary", region: nil)
    #expect(summary["SummaryMap"]?["Roles"] == 1_000)
    let quota = try await answer(
      client, "service-quotas", "GetServiceQuota",
      ["ServiceCode": "vpc", "QuotaCode": "L-F678F1CE"])
    #expect(quota["Quota"]?["Value"]?.number?.integer == 5)
  }

  @Test("Throttling passes, and is counted")
  func throttling() async throws {
    try await server.order(#"throttle {"operation": "ec2:DescribeVpcs", "times": 1}"#)
    let meter = CallMeter()
    let found = try await answer(client(meter: meter), "ec2", "DescribeVpcs")
    #expect(found["Vpcs"] != nil)
    #expect(await meter.retried == 1)
  }

  @Test("Nobody at the endpoint is unreachable")
  func nobody() async throws {
    let client = AWSClient(
      shared: AWSClient.Shared(
        transport: try CurlTransport(), maximumAttempts: 1, now: { 0 }),
      models: try ModelStore(),
      endpoints: EndpointResolver(
        table: try EndpointTable(),
        settings: EndpointSettings { (_, _) throws(AWSError) in "http://127.0.0.1:1" }),
      credentials: FixedCredentials(TestClient.keys))
    await #expect {
      try await answer(client, "sts", "GetCallerIdentity")
    } throws: {
      ($0 as? AWSError)?.reason == .unreachable
    }
  }
}
