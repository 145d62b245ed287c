import PlanReaders
import PreflightModel
import Testing

/// Previews that are long enough for several threads to read their steps.
@Suite("Long previews of Pulumi")
struct LongPreviewTests {
  private static let vpc = "aws:ec2/vpc:Vpc"
  private static let subnet = "aws:ec2/subnet:Subnet"

  /// Networks with their subnets, before or behind them, and now and then one that is replaced, a
  /// provider and what is another provider's.
  private static let steps = (0..<2_000).flatMap { number in
    let region = pulumiURN("pulumi:providers:aws", "region\(number / 500)")
    let provider = number % 3 == 0 ? pulumiProvider : region + "::id"
    let vpc = pulumiStep(
      "create", Self.vpc, "vpc\(number)", new: #""inputs": {"__defaults": ["a\#(number % 5)"]}"#,
      provider: provider)
    let subnet = pulumiStep(
      "create", Self.subnet, "subnet\(number)",
      new: """
        "inputs": {"cidrBlock": "10.\(number / 256).\(number % 256).0/24", "tags": {"a": "é"}},
        "propertyDependencies": {
          "vpcId": ["\(pulumiURN(Self.vpc, "vpc\(number)"))"],
          "x": ["\(pulumiURN("a:b/c:D", "nothing"))"]}
        """, provider: provider)
    let replacement = ["create-replacement", "replace"].map {
      pulumiStep($0, Self.vpc, "old\(number)", old: "", new: "")
    }
    let deletion = pulumiStep("delete-replaced", Self.vpc, "old\(number - 50)", old: "")
    var steps = number % 2 == 0 ? [vpc, subnet] : [subnet, vpc]
    if number % 100 == 0 { steps += replacement }
    if number % 100 == 50 { steps += [deletion] }
    if number % 10 == 0 { steps.append(pulumiStep("create", "random:index/id:Id", new: "")) }
    if number % 500 == 400 {
      let inputs = #""inputs": {"region": "us-west-\#(number / 500)"}"#
      steps.append(
        pulumiStep("create", "pulumi:providers:aws", "region\(number / 500)", new: inputs))
    }
    return steps
  }

  @Test("Its steps are those of the stream of the same events, which one thread reads")
  func stream() throws {
    let text = pulumiPreview(Self.steps.joined(separator: ",\n"))
    #expect(text.utf8.count > 2 << 20)
    let resources = try plan(text).resources
    #expect(resources == (try plan(pulumiEvents(Self.steps)).resources))
    #expect(resources.count == 4_020)
    #expect(Set(resources.map(\.region)).count == 5)
    #expect(resources.count { $0.change == .replaceCreatingFirst } == 20)
  }
}
