internal import Documents
package import PreflightModel

/// Whether every policy, user data, template and parameter value is as short as AWS wants it.
package struct DocumentSizeRule: InquiringRule, TableRule {
  package enum Role: String, AttributeRole {
    case document
    /// The role, user or group that an inline policy is part of; without it, the resource itself.
    case owner
  }

  package static let metadata = RuleMetadata(
    id: "document-size", title: "Document size",
    summary: "Policies, user data, templates and parameter values are within AWS's limits.")
  package let table: RuleTable<Role>

  package init() throws(CatalogError) {
    table = try RuleTable(embedded: Self.metadata.id, details: SizeLimit.details)
    guard table.subjects.allSatisfy({ SizeLimit($0.details) != nil }) else {
      throw CatalogError(faults: [.init(path: "", reason: "has a limit that is not whole")])
    }
  }

  /// What the account has where AWS raises a limit, and states it itself.
  /// https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html
  private static let summary = Lookup(
    service: "iam", operation: "GetAccountSummary", region: nil)
  private static let summaryMap = "SummaryMap"

  package func memberNames(in catalog: Catalog) -> Set<String> {
    Set(table.subjects.compactMap { SizeLimit($0.details)?.summaryMember })
      .union([Self.summaryMap])
  }

  package func allOperations(in catalog: Catalog) -> Set<AWSOperation> {
    [Self.summary.awsOperation]
  }

  package func findings(for check: Check, asking inquiry: inout Inquiry) -> [Finding] {
    var judgements = Judgements(metadata)
    for document in SizedDocument.all(in: check, of: table) {
      var limit = document.limit.limit
      if document.size.written > limit, let member = document.limit.summaryMember {
        switch inquiry.answer(to: Self.summary).reading({ Self.limit(member, in: $0) }) {
        case .known(let stated): limit = max(limit, stated)
        case .unavailable(let reason):
          judgements.unanswered(
            Self.summary, reason,
            "\(document.sentence(limit)) Whether the account's limit was raised is not known",
            of: document.addresses)
          continue
        }
      }
      let judgement = SizeJudgement(document, limit: limit, warnAt: check.settings.warnAt)
      if judgement.verdict == .clear {
        for address in document.addresses { judgements.pass(address, in: document.region) }
      } else {
        judgements.add(
          judgement.verdict, about: document.subject, judgement.message, in: document.region,
          of: document.addresses, remedies: judgement.remedies)
      }
    }
    return judgements.findings { count in
      count == 1
        ? "The documents of 1 resource are within AWS's limits."
        : "The documents of \(QuotaNumber(count)) resources are within AWS's limits."
    }
  }

  private static func limit(_ member: String, in answer: Document) -> Int? {
    answer[summaryMap]?[member]?.number?.integer
  }
}
