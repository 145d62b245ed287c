package import PreflightModel

/// Whether every zone that a plan names is one of its region that this account can use.
package struct AvailabilityZoneRule: InquiringRule, TableRule {
  package enum Role: String, AttributeRole {
    case zone
    case zoneID
    /// What stands in a subnet stands in its zone.
    case subnet
  }

  package static let metadata = RuleMetadata(
    id: "availability-zone", title: "Availability Zones",
    summary: "Every zone that the plan names is one of the region that this account can use.")
  package let table: RuleTable<Role>

  package init() throws(CatalogError) {
    table = try RuleTable(embedded: Self.metadata.id)
  }

  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> {
    [AvailabilityZones.operation]
  }

  package func memberNames(in catalog: Catalog) -> Set<String> { AvailabilityZones.memberNames }

  package func findings(for check: Check, asking inquiry: inout Inquiry) -> [Finding] {
    var judgements = Judgements(metadata)
    for (region, uses) in ZoneUse.byRegion(in: check, of: table) {
      let lookup = AvailabilityZones.lookup(in: region)
      let answer = inquiry.answer(to: lookup)
      switch answer.reading(AvailabilityZones.init) {
      case .known(let zones):
        for use in uses { judge(use, by: zones, in: region, &judgements) }
      case .unavailable(let reason):
        judgements.unanswered(
          lookup, reason, "Whether the region has the zones that are named is not known",
          of: uses.map(\.address))
      }
    }
    return judgements.findings { count in
      count == 1
        ? "The zone that 1 resource names is there."
        : "The zones that \(QuotaNumber(count)) resources name are there."
    }
  }

  private func judge(
    _ use: ZoneUse, by zones: AvailabilityZones, in region: String, _ judgements: inout Judgements
  ) {
    let judgement = ZoneJudgement(use.zone, among: zones, in: region)
    guard judgement.verdict != .clear else {
      judgements.pass(use.address, in: region)
      return
    }
    judgements.add(
      judgement.verdict, about: use.zone.label, judgement.message, in: region,
      of: [use.address], remedies: judgement.remedies)
  }
}
