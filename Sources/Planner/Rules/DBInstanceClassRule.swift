package import PreflightModel

/// Whether the database instances that are planned can be had: their class with their engine,
/// version, zone and storage.
package struct DBInstanceClassRule: InquiringRule, TableRule {
  package enum Role: String, AttributeRole {
    case `class`
    case engine
    case version
    case zone
    case storage
    case multiAZ
  }

  package static let metadata = RuleMetadata(
    id: "db-instance-class", title: "DB instance classes",
    summary: "Every DB instance class that the plan names can be had with its engine, version and "
      + "zone.",
    followUps: [DBEngineVersions.operation])
  package let table: RuleTable<Role>

  package init() throws(CatalogError) {
    table = try RuleTable(embedded: Self.metadata.id, details: ["engine", "cluster"])
  }

  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> {
    metadata.followUps.union([OrderableDBInstances.operation])
  }

  package func memberNames(in catalog: Catalog) -> Set<String> {
    OrderableDBInstances.memberNames.union(["DBEngineVersions"])
  }

  package func findings(for check: Check, asking inquiry: inout Inquiry) -> [Finding] {
    var judgements = Judgements(metadata)
    for subject in check.subjects(of: table) {
      switch ClassWish.reading(of: subject, in: check) {
      case .none: continue
      case .unknown:
        judgements.add(
          .undetermined, about: subject.address,
          "What \(subject.address) runs on is decided while the plan is carried out, so whether "
            + "that can be had is not known.", in: subject.region, of: [subject.address])
      case .wish(let wish):
        judge(wish, of: subject.address, in: subject.region, &inquiry, &judgements)
      }
    }
    return judgements.findings { count in
      count == 1
        ? "The DB instance class that 1 resource names is offered."
        : "The DB instance classes that \(QuotaNumber(count)) resources name are offered."
    }
  }

  private func judge(
    _ wish: ClassWish, of address: String, in region: String?, _ inquiry: inout Inquiry,
    _ judgements: inout Judgements
  ) {
    let lookup = OrderableDBInstances.lookup(
      of: wish.instanceClass, engine: wish.engine, in: region)
    switch inquiry.answer(to: lookup).reading(OrderableDBInstances.init) {
    case .unavailable(let reason):
      judgements.unanswered(
        lookup, reason, "Whether the DB instance classes that are named are offered is not known",
        of: [address])
    case .known(let orderable):
      // The filter is only a request: what else is answered does not concern the class.
      let options = orderable.options.filter { $0.instanceClass == wish.instanceClass }
      let judgement = ClassJudgement(wish, among: options, in: region)
      guard judgement.unmet != nil else {
        judgements.pass(address, in: region)
        return
      }
      let nearest = NearestClasses(wish: wish, region: region)
      guard nearest.isVersionOffered(asking: &inquiry) else {
        // That there is no such version is what the rule engine-version says.
        if wish.version != nil {
          judge(wish.ofAnyVersion, of: address, in: region, &inquiry, &judgements)
        }
        return
      }
      let names = nearest.names(asking: &inquiry)
      judgements.add(
        .blocked, about: judgement.id, judgement.message, in: region, of: [address],
        remedies: names.isEmpty
          ? []
          : [Remedy(.edit, summary: "Take \(WordList(names, joining: "or")) instead.")])
    }
  }
}
