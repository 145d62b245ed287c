import Documents
import Foundation
import TestSupport
import Testing

@testable import AWSQuery

@Suite("EndpointResolver")
struct EndpointResolverTests {
  let table: EndpointTable
  let models: ModelStore

  init() throws {
    table = try EndpointTable()
    models = try ModelStore()
  }

  private func endpoint(
    _ service: String, _ operation: String, region: String?, home: String? = nil,
    settings: EndpointSettings = EndpointSettings(), input: Document = [:]
  ) throws -> Endpoint {
    try EndpointResolver(table: table, settings: settings, region: home)
      .endpoint(for: models.operation(operation, of: service), region: region, input: input)
  }

  @Test("Every service in every region, plain, FIPS and dual-stack, as botocore resolves it")
  func everyServiceAndRegion() async throws {
    let operations = try String(
      contentsOfFile: packageRoot + "/Sources/CEmbeddedData/aws-operations.json", encoding: .utf8)
    let lines = try await PythonOracle("Tests/Oracles/endpoints.py").answer(to: operations)
      .split(separator: "\n")
    #expect(lines.count > 15_000)
    let mismatches = try await onOwnThread { [table, models] in
      var known: [String: OperationModel] = [:]
      return try lines.compactMap { line -> String? in
        let example = try JSONElement(json: Array(line.utf8))
        let service = example["service"]?.string ?? ""
        let name = example["operation"]?.string ?? ""
        let operation = try known["\(service):\(name)"] ?? models.operation(name, of: service)
        known[operation.label] = operation
        let settings = EndpointSettings(
          usesFIPS: example["fips"]?.bool ?? false,
          usesDualStack: example["dualStack"]?.bool ?? false)
        let found = try? EndpointResolver(table: table, settings: settings).endpoint(
          for: operation, region: example["region"]?.string,
          input: ["AccountId": "123456789012"])
        let expected = example["endpoint"]?["url"]?.string.map {
          Endpoint(
            url: $0, signingName: example["endpoint"]?["name"]?.string ?? "",
            signingRegion: example["endpoint"]?["region"]?.string ?? "")
        }
        return found == expected ? nil : "\(line): \(String(describing: found))"
      }
    }
    #expect(mismatches == [])
  }

  /// Region of the configuration, service, operation, URL, signing region.
  private static let globalServicesCases: [(String?, String, String, String, String)] = [
    (nil, "iam", "ListRoles", "https://iam.amazonaws.com", "us-east-1"),
    ("eu-west-1", "iam", "ListRoles", "https://iam.amazonaws.com", "us-east-1"),
    ("cn-north-1", "iam", "ListRoles", "https://iam.cn-north-1.amazonaws.com.cn", "cn-north-1"),
    ("us-gov-east-1", "iam", "ListRoles", "https://iam.us-gov.amazonaws.com", "us-gov-west-1"),
    ("eu-west-1", "route53", "ListHostedZones", "https://route53.amazonaws.com", "us-east-1"),
    (
      "cn-north-1", "organizations", "ListAccounts",
      "https://organizations.cn-northwest-1.amazonaws.com.cn", "cn-northwest-1"
    ),
    (
      "us-gov-east-1", "service-quotas", "GetServiceQuota",
      "https://servicequotas.us-gov-west-1.amazonaws.com", "us-gov-west-1"
    ),
  ]

  @Test(
    "Without a region the partition's own services are asked where they live",
    arguments: globalServicesCases)
  func globalServices(
    home: String?, service: String, operation: String, url: String, signingRegion: String
  ) throws {
    let found = try endpoint(service, operation, region: nil, home: home)
    #expect(found.url == url)
    #expect(found.signingRegion == signingRegion)
  }

  @Test("Odd signing names come from the table")
  func signingNames() throws {
    let region = "ap-southeast-1"
    #expect(try endpoint("cloudwatch", "GetMetricData", region: region).signingName == "monitoring")
    #expect(
      try endpoint("elbv2", "DescribeRules", region: region).signingName == "elasticloadbalancing")
    #expect(try endpoint("ecr", "ListImages", region: region).url.hasPrefix("https://api.ecr."))
    let directory = try endpoint("s3", "ListDirectoryBuckets", region: region)
    #expect(directory.url == "https://s3express-control.ap-southeast-1.amazonaws.com")
    #expect(directory.signingName == "s3express")
  }

  @Test("A custom URL is used as it stands, with the signing scope of AWS's own endpoint")
  func customURL() throws {
    let settings = EndpointSettings(usesFIPS: true) { (variable, key) throws(AWSError) in
      variable == "AWS_ENDPOINT_URL_IAM" && key == "iam" ? "https://proxy:8443/aws" : nil
    }
    let iam = try endpoint("iam", "ListRoles", region: "eu-west-1", settings: settings)
    #expect(
      iam == Endpoint(url: "https://proxy:8443/aws", signingName: "iam", signingRegion: "us-east-1")
    )
    let other = try endpoint("kms", "ListKeys", region: "eu-west-1", settings: settings)
    #expect(other.url == "https://kms-fips.eu-west-1.amazonaws.com")
  }

  @Test(
    "Each service has its variable and its key",
    arguments: [
      ("service-quotas", "ListServices", "AWS_ENDPOINT_URL_SERVICE_QUOTAS", "service_quotas"),
      ("logs", "DescribeLogGroups", "AWS_ENDPOINT_URL_CLOUDWATCH_LOGS", "cloudwatch_logs"),
      (
        "elbv2", "DescribeRules", "AWS_ENDPOINT_URL_ELASTIC_LOAD_BALANCING_V2",
        "elastic_load_balancing_v2"
      ),
      ("stepfunctions", "ListActivities", "AWS_ENDPOINT_URL_SFN", "sfn"),
    ])
  func settingsOfServices(
    service: String, operation: String, variable: String, key: String
  ) throws {
    let settings = EndpointSettings { (asked, askedKey) throws(AWSError) in
      "http://\(asked)/\(askedKey)"
    }
    let found = try endpoint(service, operation, region: "us-east-1", settings: settings)
    #expect(found.url == "http://\(variable)/\(key)")
  }

  @Test(
    "What could leave the region's place in a host name is refused",
    arguments: [
      "", "us-east-1.evil.example", "us-east-1/", "@evil", "-x", "x-", "123",
      String(repeating: "a", count: 64), "eu west", "eu\r\nHost: x",
    ])
  func regionSyntax(region: String) {
    #expect(throws: AWSError.self) { try endpoint("ec2", "DescribeVpcs", region: region) }
  }

  @Test("An account that is none does not become a host")
  func accountInHost() throws {
    #expect(throws: AWSError.self) {
      try endpoint(
        "s3control", "ListAccessPoints", region: "us-east-1", input: ["AccountId": "evil.com/"])
    }
    let found = try endpoint(
      "s3control", "ListAccessPoints", region: "us-east-1", input: ["AccountId": "123456789012"])
    #expect(found.url == "https://123456789012.s3-control.us-east-1.amazonaws.com")
  }

  @Test("A kind of endpoint that AWS does not have is refused with a sentence")
  func missingVariant() {
    let settings = EndpointSettings(usesFIPS: true)
    #expect(
      throws: AWSError(.notInRegion, "s3 has no FIPS endpoint in cn-north-1.")
    ) {
      try endpoint("s3", "ListBuckets", region: "cn-north-1", settings: settings)
    }
  }

  @Test(
    "A region finds its partition by its name",
    arguments: [
      ("us-east-1", "aws"), ("ap-southeast-99", "aws"), ("cn-north-1", "aws-cn"),
      ("us-gov-west-1", "aws-us-gov"), ("us-iso-east-1", "aws-iso"),
      ("us-isob-east-1", "aws-iso-b"), ("eusc-de-east-1", "aws-eusc"), ("nowhere", "aws"),
      ("us-gov-", "aws"), ("", "aws"),
    ])
  func partitions(region: String, partition: String) {
    #expect(table.partition(ofRegion: region).id == partition)
  }
}
