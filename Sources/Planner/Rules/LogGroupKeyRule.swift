internal import Documents
package import PreflightModel

/// Whether those who must use a key for a planned resource are let in by the key's policy.
package struct LogGroupKeyRule: InquiringRule, TableRule {
  package enum Role: String, AttributeRole {
    /// The key.
    case key
    /// A resource whose key is meant: the queue that a topic sends to.
    case carrier
    case name
    case namePrefix
    case policy
    /// The key that an alias or a policy is for.
    case ofKey
    /// The key that a grant is for.
    case granted
    case keySpec
    /// By what else a plan knows a key.
    case identity
    /// The words of a policy in Terraform's data source.
    case document
  }

  package static let metadata = RuleMetadata(
    id: "log-group-key", title: "Keys",
    summary: "The services that must use a customer managed key are let in by its policy.",
    followUps: [
      AWSOperation(service: "kms", operation: "GetKeyPolicy"),
      AWSOperation(service: "kms", operation: "ListGrants"),
    ])
  package let table: RuleTable<Role>
  static let useDetail = "use"

  package init() throws(CatalogError) {
    table = try RuleTable(embedded: Self.metadata.id, details: [Self.useDetail])
    let uses = table.subjects.compactMap { $0.details[Self.useDetail] }
    guard uses.allSatisfy({ KeyUse($0) != nil }) else {
      throw CatalogError(faults: [.init(path: "", reason: "has a use that is not whole")])
    }
  }

  package func memberNames(in catalog: Catalog) -> Set<String> { ExistingKey.memberNames }

  /// None for keys of the plan. Who the caller is may be asked without a permission.
  package func operations(for check: Check) -> Set<AWSOperation> {
    let asked = lookups(for: check, given: Facts()).subtracting([check.callerLookup])
    return asked.isEmpty ? [] : allOperations(in: check.catalog)
  }

  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> {
    metadata.followUps.union([ExistingKey.operation])
  }

  package func findings(for check: Check, asking inquiry: inout Inquiry) -> [Finding] {
    let account: String? =
      switch inquiry.answer(to: check.callerLookup).reading(Caller.init) {
      case .known(let caller): caller.account
      case .unavailable: nil
      }
    var judgements = Judgements(metadata)
    for need in KeyNeed.needs(in: check, of: table, account: account) {
      let judgement = KeyJudgement(need, asking: &inquiry)
      guard judgement.verdict != .clear else {
        judgements.pass(need.address, in: need.region)
        continue
      }
      judgements.add(
        judgement.verdict, about: need.address, judgement.message, in: need.region,
        of: [need.address], remedies: judgement.remedies)
    }
    return judgements.findings { count in
      count == 1
        ? "The key of 1 resource lets in the service that must use it."
        : "The keys of \(QuotaNumber(count)) resources let in the services that must use them."
    }
  }
}
