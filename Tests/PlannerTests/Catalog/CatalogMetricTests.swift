import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("Metrics as sources of usage")
struct CatalogMetricTests {
  @Test("A metric is asked for as CloudWatch asks for it, and is only near")
  func reading() throws {
    let quota = try CatalogText.read([
      "scope": #""region""#, "consumers": "[]",
      "usage": """
      [{"metric": {"namespace": "AWS/Usage", "name": "ResourceCount", "statistic": "Maximum",
                   "dimensions": {"Service": "EC2", "Class": "None"}, "period": 300}}]
      """,
    ])
    let metric = try #require(
      UsageMetric(
        namespace: "AWS/Usage", name: "ResourceCount",
        dimensions: ["Service": "EC2", "Class": "None"], statistic: .maximum, quotaPeriod: 300))
    let source = try #require(quota.usage.first)
    #expect(source.measure == .metric(metric))
    #expect(source.call.description == "cloudwatch:GetMetricData")
    #expect(source.call.input == metric.lookup(in: nil).input)
    #expect(!source.isExact)
  }

  @Test(
    "What makes no metric is named with its place",
    arguments: [
      (#""name": """#, "/metric/name: must not be empty"),
      (#""name": "é""#, "/metric: is no metric that CloudWatch would take"),
      (
        #""statistic": "Average""#,
        "/metric/statistic: \"Average\" is no statistic; known are Sum, Maximum"
      ),
      (#""period": 0"#, "/metric/period: must be more than 0"),
      (#""dimensions": {"Service": 5}"#, "/metric/dimensions/Service: must be a string"),
      (#""dimensions": []"#, "/metric/dimensions: must be an object, not an array"),
      (#""unit": "Count""#, "/metric: has an unknown member \"unit\""),
    ])
  func faults(member: String, fault: String) throws {
    let name = try #require(member.split(separator: "\"").first)
    let sound = [#""namespace": "AWS/Usage""#, #""name": "n""#, #""statistic": "Sum""#]
    let members = sound.filter { !$0.hasPrefix("\"\(name)\"") } + [member]
    let source = "{\"metric\": {\(members.joined(separator: ", "))}}"
    let faults = try CatalogText.faults(
      in: CatalogText.file([
        "scope": #""region""#, "consumers": "[]", "usage": "[\(source)]",
      ]))
    #expect(faults.contains { $0.hasPrefix("/quotas/0/usage/0\(fault)") }, "\(faults)")
  }

  @Test("A metric stands alone, and not for a quota of each parent")
  func misplacedMetric() throws {
    let metric = #""metric": {"namespace": "AWS/Usage", "name": "n", "statistic": "Sum"}"#
    let perParent = try CatalogText.faults(in: CatalogText.file(["usage": "[{\(metric)}]"]))
    #expect(
      perParent == [
        "/quotas/0/usage/0/metric: must not stand with the scope \"resource\": "
          + "it does not tell the parent"
      ])
    let crowded = try CatalogText.faults(
      in: CatalogText.file([
        "scope": #""region""#, "consumers": "[]",
        "usage": #"[{\#(metric), "call": "ec2:DescribeVpcs"}]"#,
      ]))
    #expect(
      crowded == ["/quotas/0/usage/0: has an unknown member \"call\"; known are metric"])
  }
}
