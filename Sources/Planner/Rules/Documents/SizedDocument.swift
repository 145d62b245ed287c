internal import Documents
internal import PreflightModel

/// Planned documents that AWS counts together: one, or all inline policies of one owner.
struct SizedDocument {
  let limit: SizeLimit
  let region: String?
  /// What the finding is about.
  let subject: String
  var size: DocumentSize
  var addresses: [String]

  /// All documents of a check whose size can be told, in the plans' order.
  static func all(in check: Check, of table: RuleTable<DocumentSizeRule.Role>) -> [SizedDocument] {
    var documents: [SizedDocument] = []
    var places: [Owner: Int] = [:]
    for subject in check.subjects(of: table) {
      guard let limit = SizeLimit(subject.subject.details) else { continue }
      for reading in subject.settings(of: .document) {
        let part = PlannedPart(subject.resource, at: reading.path)
        guard let size = DocumentSize(part, counting: limit.counting) else { continue }
        for owner in Self.owners(of: subject, in: check, limit) {
          if let owner, let place = places[owner] {
            documents[place].size = documents[place].size + size
            if !documents[place].addresses.contains(subject.address) {
              documents[place].addresses.append(subject.address)
            }
            continue
          }
          if let owner { places[owner] = documents.count }
          documents.append(
            SizedDocument(
              limit: limit, region: subject.subject.isGlobal ? nil : subject.region,
              subject: "\(owner?.name ?? subject.address) \(limit.document)", size: size,
              addresses: [subject.address]))
        }
      }
    }
    return documents
  }

  /// Whose documents count together.
  private struct Owner: Hashable {
    let document: String
    let plan: Int?
    let name: String
  }

  /// Nil for a document that counts alone, also for want of knowing whose it is.
  private static func owners(
    of subject: PlannedSubject<DocumentSizeRule.Role>, in check: Check, _ limit: SizeLimit
  ) -> [Owner?] {
    guard limit.isTogether else { return [nil] }
    guard subject.subject.attributes[.owner] != nil else {
      let place = subject.entry.place
      return [Owner(document: limit.document, plan: place.plan, name: subject.address)]
    }
    let owners = check.referents(of: .owner, in: subject).map { referent -> Owner? in
      switch referent {
      case .planned(let entry):
        Owner(document: limit.document, plan: entry.place.plan, name: entry.address)
      case .existing(let name): Owner(document: limit.document, plan: nil, name: name)
      case .unknown: nil
      }
    }
    return owners.isEmpty ? [nil] : owners
  }
}
