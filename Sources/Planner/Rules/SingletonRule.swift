package import PreflightModel

/// Whether what an account or a region has only once is planned only once, and not there already.
package struct SingletonRule: InquiringRule, TableRule {
  package enum Role: String, AttributeRole {
    case name
    /// The service that it is for.
    case of
    case suffix
  }

  package static let metadata = RuleMetadata(
    id: "singleton", title: "Singletons",
    summary: "Nothing that an account or a region has only once is planned a second time.")
  package let table: RuleTable<Role>
  let kinds: [String: SingletonKind]

  package init() throws(CatalogError) {
    table = try RuleTable(embedded: Self.metadata.id, details: SingletonKind.details)
    kinds = try table.described { details, path, faults in
      SingletonKind(details, path: path, noting: faults)
    }
  }

  package func findings(for check: Check, asking inquiry: inout Inquiry) -> [Finding] {
    var judgements = Judgements(metadata)
    for group in groups(in: check) {
      judge(group, in: check, &inquiry, &judgements)
    }
    return judgements.findings { count in
      count == 1
        ? "1 resource is the only one of its kind."
        : "\(QuotaNumber(count)) resources are the only ones of their kinds."
    }
  }

  private struct Group {
    var created: [PlannedSingleton] = []
    /// Those that are there today.
    var own: [PlannedEntry] = []
  }

  /// By what there can be only one of, in the plans' order.
  private func groups(in check: Check) -> [Group] {
    var groups: [PlannedSingleton.Identity: Group] = [:]
    var order: [PlannedSingleton.Identity] = []
    for entry in check.directory.resources(ofTypes: table.types) {
      guard let kind = kinds[entry.resource.type] else { continue }
      for subject in check.subjects(entry, of: table) {
        let planned = PlannedSingleton(subject, kind: kind)
        let identity = planned.identity
        if groups[identity] == nil { order.append(identity) }
        if entry.resource.change.creates {
          groups[identity, default: Group()].created.append(planned)
        }
        if entry.resource.change != .create, entry.resource.change != .read {
          groups[identity, default: Group()].own.append(entry)
        }
      }
    }
    return order.compactMap { groups[$0] }.filter { !$0.created.isEmpty }
  }

  private func judge(
    _ group: Group, in check: Check, _ inquiry: inout Inquiry, _ judgements: inout Judgements
  ) {
    let first = group.created[0]
    let addresses = group.created.map(\.entry.address)
    guard !first.isUnknown else {
      judgements.add(
        .undetermined, about: first.entry.address,
        "Which \(first.kind.what) is planned is decided while the plan is carried out, so whether "
          + "there is one is not known.", in: first.entry.region, of: addresses)
      return
    }
    let judgement = SingletonJudgement(check: check, planned: group.created, own: group.own)
    switch judgement.outcome(asking: &inquiry) {
    case .free:
      for address in addresses { judgements.pass(address, in: first.identity.region) }
    case .trouble(let verdict, let message, let remedies):
      judgements.add(
        verdict, about: FindingSubject(first.kind.what, first.subject, first.suffix).description,
        title: first.label, message, in: first.identity.region, of: addresses,
        remedies: remedies)
    case .unanswered(let lookup, let reason):
      judgements.unanswered(
        lookup, reason, "Whether there is a \(first.label) already is not known", of: addresses)
    }
  }

  package func operations(for check: Check) -> Set<AWSOperation> {
    Set(
      groups(in: check).compactMap { group in
        group.created[0].kind.call.map {
          AWSOperation(service: $0.service, operation: $0.operation)
        }
      })
  }

  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> {
    Set(kinds.values.compactMap(\.call?.awsOperation))
  }

  package func memberNames(in catalog: Catalog) -> Set<String> {
    kinds.values.reduce(into: []) { $0.formUnion($1.memberNames) }
  }

  package func isAnswer(_ refusal: Unavailability, to lookup: Lookup) -> Bool {
    guard case .refused(let code) = refusal.kind else { return false }
    return kinds.values.contains { kind in
      kind.notFound.contains(code) && kind.call?.service == lookup.service
        && kind.call?.operation == lookup.operation
    }
  }
}
