import Testing

@testable import Planner

@Suite("A recording keeps every member that counting reads")
struct CatalogMemberNamesTests {
  @Test(
    "Of items, their parts, additions, enumerations, joins and prefix lists",
    arguments: [
      "Vpcs", "OwnerId", "Routes", "Origin", "DestinationIpv6CidrBlock", "KeyId", "KeyManager",
      "AvailabilityZone", "MaxEntries", "SummaryMap", "RolesQuota",
      "UnreservedConcurrentExecutions",
    ])
  func names(name: String) throws {
    #expect(try Catalog.embedded().memberNames.contains(name))
  }
}
