package import PreflightModel

/// Whether every instance type that a plan names is offered where the instances go.
package struct InstanceTypeRule: InquiringRule, TableRule {
  package enum Role: String, AttributeRole {
    /// Every type that stands here is needed.
    case type
    /// One of the types that stand here is enough.
    case alternatives
    case zone
    case subnet
    /// A launch template, which has the type where the resource has none.
    case template
    case templateVersion
    /// A launch configuration, which has it likewise.
    case configuration
  }

  package static let metadata = RuleMetadata(
    id: "instance-type", title: "Instance types",
    summary: "Every EC2 instance type that the plan names is offered where the instances go.",
    followUps: [
      InstanceTypeOfferings.operation, AvailabilityZones.operation,
      LaunchTemplateVersion.operation,
    ])
  package let table: RuleTable<Role>

  package init() throws(CatalogError) {
    table = try RuleTable(embedded: Self.metadata.id, details: ["spreads"])
  }

  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> {
    [
      InstanceTypeOfferings.operation, AvailabilityZones.operation, Subnets.operation,
      LaunchTemplateVersion.operation,
    ]
  }

  package func memberNames(in catalog: Catalog) -> Set<String> {
    InstanceTypeOfferings.memberNames.union(Subnets.memberNames)
      .union(AvailabilityZones.memberNames).union(LaunchTemplateVersion.memberNames)
  }

  package func findings(for check: Check, asking inquiry: inout Inquiry) -> [Finding] {
    var judgements = Judgements(metadata)
    var subnets: [String: Reading<Subnets>] = [:]
    for region in InstancePlacements.regionsOfSubnets(in: check, of: table).sorted() {
      subnets[region] = inquiry.answer(to: Subnets.lookup(in: region)).reading(Subnets.init)
    }
    let templates = ExistingTemplates(in: check, of: table, asking: &inquiry)
    for refusal in templates.refusals { add(refusal, to: &judgements) }
    let placements = InstancePlacements(check: check, table: table, templates: templates) {
      subnets[$0]?.value
    }.all
    for (region, placements) in Dictionary(grouping: placements, by: \.region).sorted(by: {
      $0.key < $1.key
    }) {
      let refusal = subnets[region]?.reason
      judge(placements, in: region, without: refusal, asking: &inquiry, &judgements)
    }
    return judgements.findings { count in
      count == 1
        ? "The types that 1 resource names are offered where its instances go."
        : "The types that \(QuotaNumber(count)) resources name are offered where their instances go."
    }
  }

  private func add(
    _ refusal: (name: LaunchTemplateVersion.Name, reason: Unavailability, addresses: [String]),
    to judgements: inout Judgements
  ) {
    let (name, reason, addresses) = refusal
    guard LaunchTemplateVersion.isMissing(reason) else {
      judgements.unanswered(
        name.lookup, reason, "Which type the launch template \(name.label) has is not known",
        of: addresses)
      return
    }
    judgements.add(
      .blocked, about: FindingSubject("launch template", name.template, name.version).description,
      title: "Launch templates",
      "There is no launch template \(name.label) in \(name.region).", in: name.region,
      of: addresses,
      remedies: [Remedy(.edit, summary: "Name a launch template of \(name.region).")])
  }

  package func isAnswer(_ refusal: Unavailability, to lookup: Lookup) -> Bool {
    lookup.awsOperation == LaunchTemplateVersion.operation
      && LaunchTemplateVersion.isMissing(refusal)
  }

  /// - Parameter refusal: Why the region's subnets are not known.
  private func judge(
    _ placements: [InstancePlacement], in region: String, without refusal: Unavailability?,
    asking inquiry: inout Inquiry, _ judgements: inout Judgements
  ) {
    let types = placements.reduce(into: Set<String>()) { $0.formUnion($1.allTypes) }
    var answers = InstanceTypeAnswers(region: region)
    guard answers.ask(for: types, &inquiry) else {
      if let (lookup, reason) = answers.refusal {
        judgements.unanswered(
          lookup, reason, "Whether the region offers the instance types is not known",
          of: placements.map(\.address))
      }
      return
    }
    let cases = placements.map { InstanceTypeJudgement($0, answers) }
    if cases.contains(where: \.dependsOnZones) {
      answers.askForZones(&inquiry)
      let undecided = placements.filter { InstanceTypeJudgement($0, answers).dependsOnZones }
      if let refusal, !undecided.isEmpty {
        judgements.unanswered(
          Subnets.lookup(in: region), refusal, "In which zones the subnets are is not known",
          of: undecided.map(\.address))
      }
    }
    answers.askForSubstitutes(of: cases.flatMap(\.missing), &inquiry)
    for placement in placements {
      InstanceTypeJudgement(placement, answers).add(to: &judgements)
    }
  }
}
