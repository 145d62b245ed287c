internal import Documents
internal import PreflightModel

/// Something that an account or a region has only once.
struct SingletonKind: Hashable, Sendable {
  /// Where there can be only one.
  enum Place: String, CaseIterable, Hashable, Sendable {
    case account
    case region
  }

  /// What becomes of another creation.
  enum Existing: String, CaseIterable, Hashable, Sendable {
    case refused
    case overwritten
  }

  /// As messages call it: "GuardDuty detector".
  let what: String
  let place: Place
  /// Nil for what is there in any case, and can only be planned twice.
  let call: UsageSource.CallTemplate?
  /// Nil where the answer itself is the one.
  let items: DocumentPath?
  /// What the one is called; nil where it has no name, or where the item is its name.
  let id: DocumentPath?
  /// The error codes that mean that there is none.
  let notFound: Set<String>
  let existing: Existing
  /// What becomes of a creation by the name of the one there is; nil where names do not matter.
  let existingOfSameName: Existing?
  /// Whether an import takes what the one is called.
  let importsByID: Bool
  /// Where a suffix stands that tells several apart, after a `_`; nil where there are no several.
  let suffixed: DocumentPath?

  static let details: Set<String> = [
    "what", "per", "call", "input", "items", "id", "notFound", "existing", "sameName", "importID",
    "suffixed",
  ]

  /// Nil where the details of a table have faults, which are noted.
  init?(_ details: [String: Document], path: String, noting faults: CatalogFaults) {
    let members = CatalogMembers(
      cursor: CatalogCursor(value: .object(details), path: path, faults: faults))
    guard let what = members.required("what")?.string(),
      let place = members.required("per").flatMap(Place.init)
    else { return nil }
    self.what = what
    self.place = place
    call = members["call"].flatMap { _ in CatalogReader.call(members) }
    items = members["items"]?.documentPath(plural: .always)
    id = members["id"]?.documentPath(plural: .never)
    notFound = Set(members.elements("notFound").compactMap { $0.string() })
    existing = members["existing"].flatMap(Existing.init) ?? .overwritten
    existingOfSameName = members["sameName"].flatMap(Existing.init)
    importsByID = members["importID"]?.bool() ?? false
    suffixed = members["suffixed"]?.documentPath(plural: .never)
  }

  var memberNames: Set<String> {
    Set([items, id, suffixed].compactMap(\.self).flatMap(\.memberNames))
  }
}
