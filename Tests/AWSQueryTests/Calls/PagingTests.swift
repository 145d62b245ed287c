import Documents
import Testing

@testable import AWSQuery

@Suite("Pages")
struct PagingTests {
  private func vpcs(_ ids: [String], token: String?) -> ScriptedTransport.Step {
    let items = ids.map { "<item><vpcId>\($0)</vpcId></item>" }.joined()
    let next = token.map { "<nextToken>\($0)</nextToken>" } ?? ""
    return .ok("<DescribeVpcsResponse><vpcSet>\(items)</vpcSet>\(next)</DescribeVpcsResponse>")
  }

  @Test("All pages become one answer, asked for in the largest size, without a token left")
  func pagesAreJoined() async throws {
    let test = try TestClient([
      vpcs(["vpc-1", "vpc-2"], token: "one+two"), vpcs([], token: "three"),
      vpcs(["vpc-3"], token: ""),
    ])
    let answer = try await test.answer("ec2", "DescribeVpcs")
    #expect(answer == ["Vpcs": [["VpcId": "vpc-1"], ["VpcId": "vpc-2"], ["VpcId": "vpc-3"]]])
    let start = "Action=DescribeVpcs&Version=2016-11-15&MaxResults=1000"
    #expect(
      await test.transport.bodies
        == [start, start + "&NextToken=one%2Btwo", start + "&NextToken=three"])
    #expect(await test.meter.sent == 3)
  }

  @Test("A token that comes a second time is an error, whenever it comes")
  func repeatedToken() async throws {
    let test = try TestClient([
      vpcs(["a"], token: "1"), vpcs(["b"], token: "2"), vpcs(["c"], token: "1"),
    ])
    let error = await test.error("ec2", "DescribeVpcs")
    #expect(error?.reason == .malformed)
    #expect(
      error?.message == "The pages of ec2:DescribeVpcs do not end: the same page token twice.")
  }

  @Test("A list that no page has stays absent; an empty one is empty")
  func absentResults() async throws {
    let absent = try TestClient([.ok("<DescribeVpcsResponse/>")])
    #expect(try await absent.answer("ec2", "DescribeVpcs") == [:])
    let empty = try TestClient([vpcs([], token: nil)])
    #expect(try await empty.answer("ec2", "DescribeVpcs") == ["Vpcs": []])
  }

  @Test("No page size beside the ids that EC2 refuses it with, nor in place of the caller's")
  func pageSizeIsLeftOut() async throws {
    let body = "<DescribeInstancesResponse><reservationSet/></DescribeInstancesResponse>"
    let test = try TestClient([.ok(body), .ok(body), .ok(body)])
    _ = try await test.answer("ec2", "DescribeInstances", ["InstanceIds": ["i-1"]])
    _ = try await test.answer("ec2", "DescribeInstances", ["InstanceIds": []])
    _ = try await test.answer("ec2", "DescribeInstances", ["MaxResults": 5])
    let start = "Action=DescribeInstances&Version=2016-11-15"
    #expect(
      await test.transport.bodies == [
        start + "&InstanceId.1=i-1", start + "&MaxResults=1000", start + "&MaxResults=5",
      ])
  }

  private func roles(_ name: String, rest: String) -> ScriptedTransport.Step {
    .ok(
      "<ListRolesResponse><ListRolesResult><Roles><member><RoleName>\(name)</RoleName></member>"
        + "</Roles>\(rest)</ListRolesResult></ListRolesResponse>")
  }

  @Test("Where a flag says whether there is more, it decides")
  func moreFlag() async throws {
    let test = try TestClient([
      roles("a", rest: "<IsTruncated>true</IsTruncated><Marker>m</Marker>"),
      roles("b", rest: "<IsTruncated>false</IsTruncated><Marker>stale</Marker>"),
    ])
    let answer = try await test.answer("iam", "ListRoles", region: nil)
    #expect(answer == ["Roles": [["RoleName": "a"], ["RoleName": "b"]]])
  }

  @Test("More, but no word of where: not the whole answer, so none")
  func moreWithoutToken() async throws {
    let test = try TestClient([roles("a", rest: "<IsTruncated>true</IsTruncated>")])
    #expect(await test.error("iam", "ListRoles", region: nil)?.reason == .malformed)
  }

  @Test("Lists inside an object are joined there, sizes as text where the model wants text")
  func nestedResults() async throws {
    func page(_ id: String, _ rest: String) -> ScriptedTransport.Step {
      .ok(
        "<DistributionList><Items><DistributionSummary><Id>\(id)</Id></DistributionSummary></Items>"
          + "\(rest)</DistributionList>")
    }
    let test = try TestClient([
      page("A", "<IsTruncated>true</IsTruncated><NextMarker>n</NextMarker>"),
      page("B", "<IsTruncated>false</IsTruncated>"),
    ])
    let answer = try await test.answer("cloudfront", "ListDistributions", region: nil)
    #expect(answer == ["DistributionList": ["Items": [["Id": "A"], ["Id": "B"]]]])
    #expect(
      await test.transport.requests.last?.url
        == "https://cloudfront.amazonaws.com/2020-05-31/distribution?Marker=n")

    let checks = try TestClient([
      .ok("<R><HealthChecks/><IsTruncated>false</IsTruncated></R>")
    ])
    _ = try await checks.answer("route53", "ListHealthChecks", region: nil)
    #expect(await checks.transport.requests.first?.url.hasSuffix("?maxitems=1000") == true)
  }

  @Test("Of a token in several parts, a part that the last page lacks is not sent again")
  func tokenInParts() async throws {
    func page(_ id: String, _ rest: String) -> ScriptedTransport.Step {
      .ok(
        "<R><TrafficPolicyInstances><TrafficPolicyInstance><Id>\(id)</Id></TrafficPolicyInstance>"
          + "</TrafficPolicyInstances>\(rest)</R>")
    }
    let more = "<IsTruncated>true</IsTruncated><HostedZoneIdMarker>Z</HostedZoneIdMarker>"
    let name = "<TrafficPolicyInstanceNameMarker>n</TrafficPolicyInstanceNameMarker>"
    let test = try TestClient([
      page("a", more + name), page("b", more), page("c", "<IsTruncated>false</IsTruncated>"),
    ])
    let answer = try await test.answer("route53", "ListTrafficPolicyInstances", region: nil)
    #expect(answer["TrafficPolicyInstances"]?.array?.count == 3)
    let queries = await test.transport.requests.map { $0.url.drop { $0 != "?" } }
    #expect(
      queries.dropFirst() == [
        "?hostedzoneid=Z&trafficpolicyinstancename=n", "?hostedzoneid=Z",
      ])
  }

  @Test("Firehose goes on after the last name")
  func lastNameAsToken() async throws {
    let test = try TestClient([
      .ok(#"{"DeliveryStreamNames":["a","b"],"HasMoreDeliveryStreams":true}"#),
      .ok(#"{"DeliveryStreamNames":["c"],"HasMoreDeliveryStreams":false}"#),
    ])
    let answer = try await test.answer("firehose", "ListDeliveryStreams")
    #expect(answer == ["DeliveryStreamNames": ["a", "b", "c"]])
    #expect(
      await test.transport.bodies.last
        == #"{"ExclusiveStartDeliveryStreamName":"b","Limit":10000}"#)
  }

  @Test("A page that fails takes the answer with it: half a list is no list")
  func failingPage() async throws {
    let test = try TestClient([
      vpcs(["a"], token: "1"), .ec2Error(403, "UnauthorizedOperation", "no"),
    ])
    #expect(
      await test.error("ec2", "DescribeVpcs")?.reason == .denied(action: "ec2:DescribeVpcs"))
  }
}
