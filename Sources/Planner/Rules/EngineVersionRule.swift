package import PreflightModel

/// Whether the versions of engines that are planned are offered in their region.
package struct EngineVersionRule: InquiringRule, TableRule {
  package enum Role: String, AttributeRole {
    case engine
    case version
  }

  package static let metadata = RuleMetadata(
    id: "engine-version", title: "Engine versions",
    summary: "Every version of an engine that the plan names is offered in its region.")
  package let table: RuleTable<Role>
  private let offers: [String: EngineOffer]

  package init() throws(CatalogError) {
    table = try RuleTable(embedded: Self.metadata.id, details: EngineOffer.details)
    offers = try table.described { details, path, faults in
      EngineOffer(details, path: path, noting: faults)
    }
  }

  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> {
    Set(offers.values.map(\.operation))
  }

  package func memberNames(in catalog: Catalog) -> Set<String> {
    offers.values.reduce(into: []) { $0.formUnion($1.memberNames) }
  }

  package func findings(for check: Check, asking inquiry: inout Inquiry) -> [Finding] {
    var judgements = Judgements(metadata)
    for subject in check.subjects(of: table) {
      guard let offer = offers[subject.resource.type] else { continue }
      for reading in subject.settings(of: .version) {
        judge(reading, of: subject, by: offer, &inquiry, &judgements)
      }
    }
    return judgements.findings { count in
      count == 1
        ? "The engine version that 1 resource names is offered."
        : "The engine versions that \(QuotaNumber(count)) resources name are offered."
    }
  }

  private func judge(
    _ reading: AttributeReading, of subject: PlannedSubject<Role>, by offer: EngineOffer,
    _ inquiry: inout Inquiry, _ judgements: inout Judgements
  ) {
    let engine = offer.engine ?? subject.text(of: .engine)
    let isEngineTold = engine != nil || subject.settings(of: .engine).isEmpty
    guard let version = reading.text, isEngineTold,
      let lookup = offer.lookup(of: engine, in: subject.region)
    else {
      judgements.add(
        .undetermined, about: subject.address,
        "Which engine and version \(subject.address) will run is decided while the plan is "
          + "carried out, so whether it is offered is not known.",
        in: subject.region, of: [subject.address])
      return
    }
    switch inquiry.answer(to: lookup).reading(offer.versions) {
    case .unavailable(let reason):
      judgements.unanswered(
        lookup, reason, "Whether the planned versions of \(offer.service) are offered is not known",
        of: [subject.address])
    case .known(let offered):
      let judgement = VersionJudgement(
        version: version, engine: engine, offer: offer, offered: offered, region: subject.region)
      guard judgement.verdict != .clear else {
        judgements.pass(subject.address, in: subject.region)
        return
      }
      judgements.add(
        judgement.verdict, about: judgement.id, judgement.message, in: subject.region,
        of: [subject.address], remedies: judgement.remedies)
    }
  }
}
