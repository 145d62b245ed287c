package import PreflightModel

/// Whether subnets have the addresses that planned resources take, and planned ranges fit together.
package struct SubnetAddressesRule: InquiringRule, TableRule {
  package enum Role: String, AttributeRole {
    case subnet
    /// A subnet group, which has the subnets.
    case group
    /// How many things of this kind are made.
    case count
    /// How many more addresses are taken.
    case more
    /// Addresses that are taken besides, one by one.
    case moreEach
    case range
    /// A range that a VPC is given besides its own.
    case moreRange
    case vpc
  }

  package static let metadata = RuleMetadata(
    id: "subnet-addresses", title: "Addresses of subnets",
    summary: "Subnets have the addresses that the plan needs, and planned ranges fit together.")
  package let table: RuleTable<Role>

  package init() throws(CatalogError) {
    table = try RuleTable(
      embedded: Self.metadata.id, details: ["takes", "mayTake", "keepsFree", "spreads"])
  }

  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> {
    [Subnets.operation, VPCs.operation]
  }

  package func memberNames(in catalog: Catalog) -> Set<String> {
    Subnets.memberNames.union(VPCs.memberNames)
  }

  package func findings(for check: Check, asking inquiry: inout Inquiry) -> [Finding] {
    var judgements = Judgements(metadata)
    let subjects = check.subjects(of: table)
    let demands = subjects.compactMap { AddressDemand(of: $0, in: check, table: table) }
    let ranges = subjects.compactMap { PlannedRange(of: $0, in: check) }
    for region in Set(demands.map(\.region) + ranges.map(\.region)).sorted() {
      var network = Network(region: region)
      network.ask(
        for: demands.filter { $0.region == region }, ranges.filter { $0.region == region },
        &inquiry)
      network.judgeAddresses(by: check, table, &judgements)
      network.judgeRanges(by: check, &judgements)
    }
    return judgements.findings { count in
      count == 1
        ? "The addresses that 1 resource needs are there."
        : "The addresses that \(QuotaNumber(count)) resources need are there."
    }
  }
}
