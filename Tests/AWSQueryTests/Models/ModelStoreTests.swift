import Testing

@testable import AWSQuery

@Suite("ModelStore")
struct ModelStoreTests {
  let store: ModelStore

  init() throws { store = try ModelStore() }

  @Test("Every operation of the table is read whole")
  func everyOperationIsRead() throws {
    var count = 0
    for service in store.services {
      for name in store.operations(of: service) {
        let operation = try store.operation(name, of: service)
        #expect(operation.input == nil || operation.inputShape != nil, "\(operation.label)")
        #expect(operation.output == nil || operation.outputShape != nil, "\(operation.label)")
        count += 1
      }
    }
    #expect(count > 300)
  }

  /// The wall: what is allowed without a word in the list must not change anything.
  @Test("Whatever is not marked only reads")
  func unmarkedOperationsRead() throws {
    let reading = ["Describe", "Get", "Head", "List", "Lookup", "Simulate"]
    var marked: Set<String> = []
    for service in store.services {
      for name in store.operations(of: service) {
        let operation = try store.operation(name, of: service)
        if operation.access != .read {
          marked.insert(operation.label)
        } else {
          #expect(reading.contains { name.hasPrefix($0) }, "\(operation.label)")
        }
      }
    }
    #expect(
      marked == [
        "service-quotas:RequestServiceQuotaIncrease", "sts:AssumeRole",
        "sts:AssumeRoleWithWebIdentity",
      ])
  }

  @Test(
    "Permissions are named as IAM names them",
    arguments: [
      ("ec2", "DescribeVpcs", "ec2:DescribeVpcs"),
      ("iam", "GetAccountSummary", "iam:GetAccountSummary"),
      ("elbv2", "DescribeLoadBalancers", "elasticloadbalancing:DescribeLoadBalancers"),
      ("cloudwatch", "GetMetricData", "cloudwatch:GetMetricData"),
      ("stepfunctions", "ListStateMachines", "states:ListStateMachines"),
      ("opensearch", "ListDomainNames", "es:ListDomainNames"),
      ("apigateway", "GetRestApis", "apigateway:GET"),
      ("s3", "ListBuckets", "s3:ListAllMyBuckets"),
      ("service-quotas", "GetServiceQuota", "servicequotas:GetServiceQuota"),
      ("resourcegroupstaggingapi", "GetResources", "tag:GetResources"),
    ])
  func permissions(service: String, operation: String, action: String) throws {
    #expect(store.iamAction(for: service, operation: operation) == action)
    #expect(try store.operation(operation, of: service).iamAction == action)
  }

  @Test("What is not in the table is refused by its name")
  func unknownOperation() {
    #expect(
      throws: AWSError(.invalidCall, "headroom does not know the operation ec2:RunInstances.")
    ) {
      try store.operation("RunInstances", of: "ec2")
    }
    #expect(store.operations(of: "nowhere").isEmpty)
    #expect(store.iamAction(for: "ec2", operation: "RunInstances") == nil)
  }

  @Test("CloudWatch is spoken to in JSON 1.0, as botocore prefers it to CBOR")
  func cloudWatch() throws {
    let service = try store.operation("GetMetricData", of: "cloudwatch").service
    #expect(service.wireProtocol == .json)
    #expect(service.jsonVersion == "1.0")
    #expect(service.targetPrefix == "GraniteServiceVersion20100801")
    #expect(service.isQueryCompatible)
  }

  @Test("Page sizes are the largest that AWS allows, and not sent where it refuses them")
  func pageSizes() throws {
    func size(_ service: String, _ operation: String) throws -> PageModel.Size? {
      try store.operation(operation, of: service).pages?.size
    }
    #expect(
      try size("ec2", "DescribeVpcs") == .init(member: "MaxResults", limit: 1_000, notWith: nil))
    #expect(
      try size("ec2", "DescribeInstances")
        == .init(member: "MaxResults", limit: 1_000, notWith: "InstanceIds"))
    #expect(try size("rds", "DescribeDBInstances")?.limit == 100)
    // KMS's model says 1,000, its documentation 100, and the service means the latter.
    #expect(try size("kms", "ListAliases")?.limit == 100)
    #expect(try size("iam", "ListRoles") == .init(member: "MaxItems", limit: 1_000, notWith: nil))
    #expect(try size("sns", "ListTopics") == nil)
  }
}
