import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("Which operations judging quotas takes")
struct QuotaRuleOperationsTests {
  private func call(_ operation: String) -> UsageSource.CallTemplate {
    UsageSource.CallTemplate(service: "ec2", operation: operation)
  }

  @Test("Every call of a source counts: what is enumerated, joined and added")
  func sources() {
    var source = UsageSource(call: call("DescribeA"))
    source.each = .init(call: call("DescribeB"), values: Sample.path("B[]"))
    source.outer = .init(call: call("DescribeC"), values: Sample.path("C[]"))
    source.join = .init(
      call: call("DescribeD"), items: Sample.path("D[]"), on: Sample.path("Id"),
      key: Sample.path("Id"))
    source.plus = [UsageSource(call: call("DescribeE"))]
    let names = Sample.quota(usage: [source]).operations(isNew: false)
      .filter { $0.service == "ec2" }.map(\.operation).sorted()
    #expect(names == ["DescribeA", "DescribeB", "DescribeC", "DescribeD", "DescribeE"])
  }

  @Test("The policy for the whole catalogue allows what plans may make headroom ask")
  func wholeCatalogue() {
    let type = Sample.attribute("instance_type")
    let catalog = Catalog([
      Sample.quota(
        usage: [], consumers: [Sample.consumer(amount: .vCPUs(.init(type: type)))])
    ])
    #expect(catalog.operations.contains(InstanceTypes.operation))
  }
}
