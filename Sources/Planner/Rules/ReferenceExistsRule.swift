internal import Documents
package import PreflightModel

/// Whether what the plan names by its id exists.
package struct ReferenceExistsRule: InquiringRule, TableRule {
  package enum Role: String, AttributeRole {
    case vpc
    case subnet
    case securityGroup
    /// A group that a rule of another one names, which may belong to a peer.
    case peerGroup
    case image
    case keyPair
    case certificate
    case zone
    case key
    case role
    /// A role where only its name may stand.
    case roleName
    case policy
  }

  package static let metadata = RuleMetadata(
    id: "reference-exists", title: "References",
    summary: "Everything that the plan names by its id exists.")
  package let table: RuleTable<Role>
  let kinds: [Role: ReferenceKind]

  package init() throws(CatalogError) {
    table = try RuleTable(embedded: Self.metadata.id, details: Set(Role.allCases.map(\.rawValue)))
    let faults = CatalogFaults()
    let details = CatalogMembers(
      cursor: CatalogCursor(value: .object(table.details), path: "/with", faults: faults))
    var kinds: [Role: ReferenceKind] = [:]
    for role in Role.allCases {
      kinds[role] = details.required(role.rawValue)
        .flatMap { ReferenceKind(CatalogMembers(cursor: $0)) }
    }
    guard faults.list.isEmpty else { throw CatalogError(faults: faults.list) }
    self.kinds = kinds
  }

  package func findings(for check: Check, asking inquiry: inout Inquiry) -> [Finding] {
    var judgements = Judgements(metadata)
    let named = ReferenceUses(in: check, of: table, kinds: kinds)
    for (kind, entry) in named.unknown {
      judgements.add(
        .undetermined, about: FindingSubject(kind.what, entry.address).description,
        title: "Unknown \(kind.what)",
        "Which \(kind.what) it names is decided while the plan is carried out, so whether that "
          + "exists is not known.", in: entry.region, of: [entry.address])
    }
    let groups = Dictionary(grouping: named.uses.map(\.reference)) { reference in
      ReferenceGroup(kind: reference.kind, region: reference.region)
    }
    var answers: [Reference: ReferenceInquiry.Answer] = [:]
    for (group, references) in groups {
      let own = references.filter { isVisible($0, in: check, &inquiry) }
      answers.merge(
        ReferenceInquiry(kind: group.kind, region: group.region, references: own)
          .answers(asking: &inquiry)
      ) { first, _ in first }
    }
    for (reference, addresses) in named.uses {
      let judgement = ReferenceJudgement(
        reference: reference, addresses: addresses, check: check)
      judgement.judge(answers[reference], &inquiry, &judgements)
    }
    return judgements.findings { count in
      count == 1
        ? "What 1 resource names exists." : "What \(QuotaNumber(count)) resources name exists."
    }
  }

  private struct ReferenceGroup: Hashable {
    let kind: ReferenceKind
    let region: String?
  }

  /// Whether AWS would show it to the caller: things of other accounts mostly stay hidden.
  private func isVisible(
    _ reference: Reference, in check: Check, _ inquiry: inout Inquiry
  ) -> Bool {
    guard let account = reference.account, account != "aws" else { return true }
    guard case .known(let caller) = inquiry.answer(to: check.callerLookup).reading(Caller.init)
    else { return false }
    return caller.account == account
  }

  package func operations(for check: Check) -> Set<AWSOperation> {
    let kinds = Set(ReferenceUses(in: check, of: table, kinds: kinds).uses.map(\.reference.kind))
    return Set(kinds.flatMap(\.operations))
  }

  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> {
    Set(kinds.values.flatMap(\.operations))
  }

  package func attributes(in catalog: Catalog) -> AttributeSelection {
    kinds.values.reduce(into: table.attributes) { selection, kind in
      for (type, name) in kind.creators {
        selection.namesByType[type, default: []].insert(name)
      }
    }
  }

  package func memberNames(in catalog: Catalog) -> Set<String> {
    kinds.values.reduce(into: []) { $0.formUnion($1.memberNames) }
  }

  package func isAnswer(_ refusal: Unavailability, to lookup: Lookup) -> Bool {
    guard case .refused(let code) = refusal.kind else { return false }
    return kinds.values.contains { kind in
      kind.notFound.contains(code) && kind.call.awsOperation == lookup.awsOperation
    }
  }
}
