internal import Documents
package import PreflightModel

/// Whether the policies and ARNs of a plan name only the account, regions and partition that the
/// plan goes to.
package struct HardCodedIdentityRule: InquiringRule, TableRule {
  package enum Role: String, AttributeRole {
    case arn
    case layer
    case policy
    case bucketPolicy
  }

  package static let metadata = RuleMetadata(
    id: "hard-coded-identity", title: "Hard-coded identity",
    summary: "Policies and ARNs name the account, regions and partition that the plan goes to.")
  package let table: RuleTable<Role>

  package init() throws(CatalogError) {
    table = try RuleTable(embedded: Self.metadata.id)
  }

  /// None of its own: who the caller is, is asked in every run.
  package func operations(for check: Check) -> Set<AWSOperation> { [] }
  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> { [] }
  package func memberNames(in catalog: Catalog) -> Set<String> { [] }
  /// What is foreign is told from the whole plan.
  package func needsRegion(of type: String, in catalog: Catalog) -> Bool { false }

  package func findings(for check: Check, asking inquiry: inout Inquiry) -> [Finding] {
    var judgements = Judgements(metadata)
    for subject in check.subjects(of: table) {
      let named = NamedIdentities(subject)
      guard !named.names.isEmpty || !named.accounts.isEmpty else { continue }
      judgements.pass(subject.address, in: nil)
      judgeAccounts(named.accounts, of: subject, check, &inquiry, &judgements)
      judgeRegions(named.names, of: subject, check, &judgements)
      judgePartitions(named.names, of: subject, check, &judgements)
    }
    return judgements.findings { count in
      "The ARNs in \(count == 1 ? "1 resource" : "\(QuotaNumber(count)) resources") "
        + "are of the plan's account, regions and partition."
    }
  }

  private func judgeAccounts(
    _ accounts: [String], of subject: PlannedSubject<Role>, _ check: Check,
    _ inquiry: inout Inquiry, _ judgements: inout Judgements
  ) {
    // A plan that names an account as its own means it.
    let foreign = Set(accounts).subtracting(check.plans.flatMap(\.accountIDs)).sorted()
    guard !foreign.isEmpty else { return }
    switch inquiry.answer(to: check.callerLookup).reading(Caller.init) {
    case .unavailable(let reason):
      judgements.add(
        .undetermined, about: check.callerLookup.description,
        "Whether the accounts that are named are this one is not known: "
          + "\(check.callerLookup) (\(reason)).", in: nil, of: [subject.address])
    case .known(let caller):
      for account in foreign where account != caller.account {
        judgements.add(
          .warning, about: "account \(account)",
          "Account \(account) is named, and the credentials are of \(caller.account).", in: nil,
          of: [subject.address], remedies: [Self.instead(of: .account, in: subject.dialect)])
      }
    }
  }

  /// Names in a region that nothing of the plans goes to. The region of a partition's global
  /// services is foreign to none: certificates of CloudFront are there.
  private func judgeRegions(
    _ names: [ResourceName], of subject: PlannedSubject<Role>, _ check: Check,
    _ judgements: inout Judgements
  ) {
    guard !check.regions.isEmpty else { return }
    for name in names where name.hasRegion {
      guard name.region != check.globalRegion, !check.regions.contains(name.region) else {
        continue
      }
      judgements.add(
        .warning, about: "region \(name.region)",
        "\(name.text) is in \(name.region), and the plan goes to "
          + "\(WordList(check.regions, showing: 4)).", in: nil, of: [subject.address],
        remedies: [Self.instead(of: .region, in: subject.dialect)])
    }
  }

  private func judgePartitions(
    _ names: [ResourceName], of subject: PlannedSubject<Role>, _ check: Check,
    _ judgements: inout Judgements
  ) {
    let own = Set(check.regions.map { check.partition($0).id })
    guard own.count == 1, let partition = own.first else { return }
    for name in names where name.hasPartition && name.partition != partition {
      judgements.add(
        .warning, about: "partition \(name.partition)",
        "\(name.text) is of the partition \(name.partition), and the plan goes to \(partition).",
        in: nil, of: [subject.address],
        remedies: [Self.instead(of: .partition, in: subject.dialect)])
    }
  }
}
