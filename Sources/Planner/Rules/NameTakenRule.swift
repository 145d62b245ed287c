package import PreflightModel

/// Whether the fixed names of what is planned are free.
package struct NameTakenRule: InquiringRule, TableRule {
  package enum Role: String, AttributeRole {
    case name
    /// What the name must be unique in, where that is less than the region: a VPC, an event bus.
    case within
    /// For how many days a deleted object is kept, name and all.
    case recovery
  }

  package static let metadata = RuleMetadata(
    id: "name-taken", title: "Names",
    summary: "No fixed name of what is planned is taken already.")
  package let table: RuleTable<Role>
  let kinds: [String: NameKind]

  package init() throws(CatalogError) {
    table = try RuleTable(embedded: Self.metadata.id, details: NameKind.details)
    kinds = try table.described { details, path, faults in
      NameKind(details, path: path, noting: faults)
    }
  }

  package func findings(for check: Check, asking inquiry: inout Inquiry) -> [Finding] {
    let book = NameBook(check, table: table, kinds: kinds)
    var judgements = Judgements(metadata)
    for (entry, kind) in book.unnamed {
      judgements.add(
        .undetermined, about: entry.address, title: "Name of a planned \(kind.what)",
        "What it will be called, or where, is decided while the plan is carried out, so whether "
          + "the name is taken is not known.", in: entry.region, of: [entry.address])
    }
    for takers in book.takers {
      judge(takers, in: check, book, &inquiry, &judgements)
    }
    return judgements.findings { count in
      count == 1 ? "1 fixed name is free." : "\(QuotaNumber(count)) fixed names are free."
    }
  }

  private func judge(
    _ takers: [NameTaker], in check: Check, _ book: NameBook, _ inquiry: inout Inquiry,
    _ judgements: inout Judgements
  ) {
    let judgement = NameJudgement(check: check, takers: takers, book: book)
    let identity = takers[0].identity
    let addresses = takers.map(\.entry.address)
    let region = identity.kind.reach == .account ? nil : takers[0].entry.region
    switch judgement.outcome(asking: &inquiry) {
    case .free:
      for address in addresses { judgements.pass(address, in: region) }
    case .trouble(let verdict, let message, let remedies):
      judgements.add(
        verdict, about: FindingSubject(identity.kind.what, takers[0].name).description,
        title: judgement.subject, message.capitalizedSentence, in: region, of: addresses,
        remedies: remedies)
    case .unanswered(let lookup, let reason):
      judgements.unanswered(
        lookup, reason, "Whether \(judgement.subject) exists already is not known",
        of: addresses)
    }
  }

  package func operations(for check: Check) -> Set<AWSOperation> {
    let takers = NameBook(check, table: table, kinds: kinds).takers
    return Set(takers.flatMap(\.[0].identity.kind.operations))
  }

  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> {
    Set(kinds.values.flatMap(\.operations))
  }

  package func memberNames(in catalog: Catalog) -> Set<String> {
    kinds.values.reduce(into: []) { $0.formUnion($1.memberNames) }
  }

  package func isAnswer(_ refusal: Unavailability, to lookup: Lookup) -> Bool {
    guard case .refused(let code) = refusal.kind else { return false }
    return kinds.values.contains { $0.isAnswer(code, to: lookup.awsOperation) }
  }
}
