import Documents
import Testing

@testable import AWSQuery

/// What the differential tests cannot show: the bytes, and shapes that no listed operation has.
@Suite("RequestSerializer")
struct RequestSerializerTests {
  private func request(
    _ service: String, _ operation: String, _ input: Document
  ) throws -> WireRequest {
    try RequestSerializer(operation: ModelStore().operation(operation, of: service))
      .request(for: input)
  }

  @Test("Form bodies have + for blanks and everything else encoded")
  func formBytes() throws {
    let found = try request(
      "ec2", "DescribeVpcs",
      ["Filters": [["Name": "tag:Name", "Values": ["a b+c", "ä*~"]]], "MaxResults": 1_000])
    #expect(
      String(decoding: found.body, as: UTF8.self)
        == "Action=DescribeVpcs&Version=2016-11-15&Filter.1.Name=tag%3AName"
        + "&Filter.1.Value.1=a+b%2Bc&Filter.1.Value.2=%C3%A4%2A~&MaxResults=1000")
  }

  @Test("The same input gives the same bytes")
  func determinism() throws {
    let input: Document = [
      "MaxResults": 1, "ServiceCode": "ec2", "NextToken": "x", "QuotaCode": "L-1",
    ]
    let first = try request("service-quotas", "ListServiceQuotas", input)
    #expect(
      try (1...20).allSatisfy { _ in
        try request("service-quotas", "ListServiceQuotas", input) == first
      })
  }

  @Test("Paths keep what a member says inside its place")
  func paths() throws {
    let found = try request(
      "eks", "DescribeNodegroup", ["clusterName": "a/../b", "nodegroupName": "ö"])
    #expect(found.path == "/clusters/a%2F..%2Fb/node-groups/%C3%B6")
    #expect(throws: AWSError.self) {
      try request("eks", "DescribeNodegroup", ["clusterName": "", "nodegroupName": "x"])
    }
  }

  @Test("API Gateway is asked for plain JSON")
  func accept() throws {
    let found = try request("apigateway", "GetRestApis", ["limit": 500])
    #expect(found.path == "/restapis?limit=500")
    #expect(found.headers == [HTTPHeader("Accept", "application/json")])
  }

  @Test("Lists and maps in query forms, flattened or not")
  func flattened() throws {
    let shapes: [String: Shape] = [
      "In": .structure(
        .init(members: [
          Member(name: "Plain", type: .named("Names")),
          Member(name: "Flat", type: .named("Names"), wireName: "Name", isFlattened: true),
          Member(name: "Map", type: .named("Pairs")),
          Member(name: "FlatMap", type: .named("Pairs"), isFlattened: true),
          Member(name: "Empty", type: .named("Names")),
        ])),
      "Names": .list(.init(element: .string, elementName: nil)),
      "Pairs": .map(.init(value: .integer, keyName: "key", valueName: "value")),
    ]
    let operation = OperationModel.made(
      wireProtocol: .query, input: "In", output: "In", shapes: shapes)
    let input: Document = [
      "Plain": ["a", "b"], "Flat": ["c"], "Map": ["k": 1], "FlatMap": ["l": 2], "Empty": [],
    ]
    let body = try RequestSerializer(operation: operation).request(for: input).body
    #expect(
      String(decoding: body, as: UTF8.self)
        == "Action=Test&Version=1&Empty=&Name.1=c&FlatMap.1.key=l&FlatMap.1.value=2"
        + "&Map.entry.1.key=k&Map.entry.1.value=1&Plain.member.1=a&Plain.member.2=b")
  }

  @Test("Flattened lists and maps are read where they stand, a single element too")
  func flattenedOutput() throws {
    let shapes: [String: Shape] = [
      "Out": .structure(
        .init(members: [
          Member(name: "Items", type: .named("Names"), wireName: "Item", isFlattened: true),
          Member(name: "Pairs", type: .named("Pairs"), wireName: "Pair", isFlattened: true),
          Member(name: "None", type: .named("Names"), isFlattened: true),
        ])),
      "Names": .list(.init(element: .string, elementName: nil)),
      "Pairs": .map(.init(value: .integer, keyName: "K", valueName: "V")),
    ]
    let operation = OperationModel.made(
      wireProtocol: .restXML, input: nil, output: "Out", shapes: shapes)
    let body = "<R><Item>a</Item><Pair><K>x</K><V>1</V></Pair><Item>b</Item></R>"
    #expect(
      try ResponseParser(operation: operation)
        .output(of: HTTPResponse(status: 200, body: Array(body.utf8)))
        == ["Items": ["a", "b"], "Pairs": ["x": 1]])
  }
}

extension OperationModel {
  /// An operation `test:Test` of a service that does not exist.
  static func made(
    wireProtocol: AWSProtocol, input: String?, output: String?, shapes: [String: Shape]
  ) -> OperationModel {
    OperationModel(
      service: ServiceModel(
        name: "test", wireProtocol: wireProtocol, apiVersion: "1", jsonVersion: "1.1",
        targetPrefix: "Test", actionPrefix: "test", isQueryCompatible: false),
      name: "Test", access: .read, method: "POST", uri: "/", input: input, output: output,
      resultWrapper: nil, isUnsigned: false, pages: nil, iamAction: "test:Test", shapes: shapes)
  }
}
