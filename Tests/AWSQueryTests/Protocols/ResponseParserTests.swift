import Documents
import Testing

@testable import AWSQuery

@Suite("ResponseParser")
struct ResponseParserTests {
  let models: ModelStore

  init() throws { models = try ModelStore() }

  private func output(
    _ service: String, _ operation: String, _ body: String, headers: [HTTPHeader] = []
  ) throws -> Document {
    try ResponseParser(operation: models.operation(operation, of: service))
      .output(of: HTTPResponse(status: 200, headers: headers, body: Array(body.utf8)))
  }

  @Test("An empty list is there, an absent one is not")
  func emptyAndAbsentLists() throws {
    #expect(
      try output("ec2", "DescribeVpcs", "<DescribeVpcsResponse><vpcSet/></DescribeVpcsResponse>")
        == ["Vpcs": []])
    #expect(
      try output("ec2", "DescribeVpcs", "<DescribeVpcsResponse/>") == [:])
    #expect(try output("kms", "ListKeys", #"{"Keys":[]}"#) == ["Keys": []])
    #expect(try output("kms", "ListKeys", #"{"Keys":null}"#) == [:])
  }

  @Test("Names are the model's, whatever the wire calls them; what the model lacks is dropped")
  func names() throws {
    let body = """
      <DescribeVpcsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
        <requestId>1</requestId>
        <vpcSet><item>
          <vpcId>vpc-1</vpcId><isDefault>true</isDefault><novelty>x</novelty>
          <tagSet><item><key>Name</key><value>a &lt; b</value></item></tagSet>
        </item></vpcSet>
      </DescribeVpcsResponse>
      """
    #expect(
      try output("ec2", "DescribeVpcs", body) == [
        "Vpcs": [
          ["VpcId": "vpc-1", "IsDefault": true, "Tags": [["Key": "Name", "Value": "a < b"]]]
        ]
      ])
  }

  @Test("Numbers keep their digits")
  func numbers() throws {
    let body = #"{"Quota":{"Value":12345678901234567890.5,"Adjustable":true}}"#
    let value = try output("service-quotas", "GetServiceQuota", body)["Quota"]?["Value"]
    #expect(value?.number?.literal == "12345678901234567890.5")
    let xml = """
      <GetAccountSummaryResponse><GetAccountSummaryResult><SummaryMap>
        <entry><key>Roles</key><value> 1000 </value></entry>
        <entry><key>Users</key><value>007</value></entry>
      </SummaryMap></GetAccountSummaryResult></GetAccountSummaryResponse>
      """
    #expect(
      try output("iam", "GetAccountSummary", xml)
        == ["SummaryMap": ["Roles": 1_000, "Users": 7]])
  }

  @Test(
    "Moments are ISO 8601 in UTC however they are written",
    arguments: [
      ("1762078272", "2025-11-02T10:11:12Z"), ("1.762078272E9", "2025-11-02T10:11:12Z"),
      ("1762078272.345", "2025-11-02T10:11:12.345Z"),
      (#""2025-11-02T11:11:12+01:00""#, "2025-11-02T10:11:12Z"),
      (#""2025-11-02T10:11:12.345678Z""#, "2025-11-02T10:11:12.346Z"),
      (#""Sun, 02 Nov 2025 10:11:12 GMT""#, "2025-11-02T10:11:12Z"),
      (#""once upon a time""#, "once upon a time"),
    ])
  func timestamps(wire: String, text: String) throws {
    let found = try output("kms", "DescribeKey", #"{"KeyMetadata":{"CreationDate":\#(wire)}}"#)
    #expect(found["KeyMetadata"]?["CreationDate"] == .string(text))
  }

  @Test("Headers and the body's payload become members")
  func payload() throws {
    let body = """
      <DistributionList><IsTruncated>false</IsTruncated><Quantity>0</Quantity><Items/>
      </DistributionList>
      """
    #expect(
      try output("cloudfront", "ListDistributions", body)
        == ["DistributionList": ["IsTruncated": false, "Quantity": 0, "Items": []]])
  }

  /// Service, operation, body, fault.
  private static let malformedCases: [(String, String, String, String)] = [
    (
      "kms", "ListKeys", #"{"Keys":[{"KeyId":"a"},{"KeyId":[]}]}"#,
      "Keys[1].KeyId: a string expected"
    ),
    ("kms", "ListKeys", #"{"Keys":{}}"#, "Keys: an array expected"),
    ("kms", "ListKeys", "[]", "an object expected"),
    ("kms", "ListKeys", "?", "no JSON: a value expected at line 1, column 1"),
    (
      "ec2", "DescribeVpcs",
      "<R><vpcSet><item><isDefault>perhaps</isDefault></item></vpcSet></R>",
      "Vpcs[0].IsDefault: a boolean expected, not \"perhaps\""
    ),
    ("ec2", "DescribeVpcs", "<html><body/></html>", "a page of HTML"),
    ("iam", "ListRoles", "<ListRolesResponse/>", "an element ListRolesResult expected"),
  ]

  @Test(
    "An answer that the model does not explain is told with the place", arguments: malformedCases)
  func malformed(service: String, operation: String, body: String, fault: String) throws {
    #expect {
      try output(service, operation, body)
    } throws: {
      "\($0)" == fault
    }
  }
}
