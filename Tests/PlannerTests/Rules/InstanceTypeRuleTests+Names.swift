import Documents
import PreflightModel
import Testing

@testable import Planner

/// Types by their names.
extension InstanceTypeRuleTests {
  @Test(
    "A type is taken apart by its name",
    arguments: [
      ("c7gn.xlarge", "c*.xlarge"), ("t3.micro", "t*.micro"), ("m5.metal", "m*.metal"),
      ("u-6tb1.112xlarge", "u-6tb1*.112xlarge"), ("inf2.xlarge", "inf*.xlarge"),
      ("mac2-m2pro.metal", "mac*.metal"),
    ])
  func pattern(type: String, pattern: String) {
    #expect(InstanceTypeName(type)?.pattern == pattern)
  }

  @Test("Families and words are no types", arguments: ["optimal", "m5", "", "M5.large", "m5.*"])
  func noTypes(text: String) {
    #expect(InstanceTypeName(text) == nil)
  }

  @Test("A newer generation is nearer than an older one, and Graviton is another world")
  func distance() throws {
    let old = try #require(InstanceTypeName("m6i.large"))
    func distance(_ type: String) -> Int? { InstanceTypeName(type).flatMap(old.distance) }
    let newer = try #require(distance("m7i.large"))
    let older = try #require(distance("m5.large"))
    #expect(newer < older)
    #expect(distance("m7g.large") == nil)
    #expect(distance("m7i.xlarge") == nil)
    #expect(distance("m6i.large") == nil)
  }
}
