package import PreflightModel

/// Whether the fixed names of what is planned are free.
package struct NameTakenRule: InquiringRule, TableRule {
  package let metadata = RuleMetadata(
    id: "name-taken", title: "Names",
    summary: "No fixed name of what is planned is taken already.")
  package let table: RuleTable<NameRole>
  private let kinds: [String: NameKind]

  /// Throws when the table, which is part of the binary, is not sound.
  package init() throws(CatalogError) {
    table = try RuleTable(embedded: "name-taken", details: NameKind.details)
    let faults = CatalogFaults()
    var kinds: [String: NameKind] = [:]
    for (position, subject) in table.subjects.enumerated() {
      let kind = NameKind(
        subject.details, isGlobal: subject.isGlobal, path: "/subjects/\(position)/with",
        noting: faults)
      for type in subject.types.values { kinds[type] = kind }
    }
    guard faults.list.isEmpty else { throw CatalogError(faults: faults.list) }
    self.kinds = kinds
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
    return judgements.findings { "\($0) fixed names are free." }
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
        verdict, about: judgement.subject, title: judgement.subject, message, in: region,
        of: addresses, remedies: remedies)
    case .unanswered(let lookup, let reason):
      judgements.unanswered(
        lookup, reason, "Whether \(judgement.subject) exists already is not known",
        of: addresses)
    }
  }

  package func operations(for check: Check) -> Set<AWSOperation> {
    let kinds = NameBook(check, table: table, kinds: kinds).takers.map(\.[0].identity.kind)
    return Set(
      kinds.flatMap(\.operations).map {
        AWSOperation(service: $0.service, operation: $0.operation)
      })
  }

  package func memberNames(in catalog: Catalog) -> Set<String> {
    kinds.values.reduce(into: []) { $0.formUnion($1.memberNames) }
  }
}
