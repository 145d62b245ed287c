internal import Documents

extension NameKind {
  /// What a table says of a kind under `with`.
  static let details: Set<String> = [
    "what", "ignoresCase", "unique", "withoutPrefix", "within", "call", "input", "notFound",
    "items", "itemsMayBeAbsent", "field", "itemIsName", "value", "where", "created", "owner",
    "elsewhere", "ending", "importID", "importText", "existing", "keepsName",
  ]

  /// Nil where the details have faults, which are noted.
  init?(_ details: [String: Document], path: String, noting faults: CatalogFaults) {
    let members = CatalogMembers(
      cursor: CatalogCursor(value: .object(details), path: path, faults: faults))
    guard let what = members.required("what")?.string(), let question = Question(members) else {
      return nil
    }
    self.what = what
    self.question = question
    reach = members["unique"].flatMap(Reach.init) ?? .region
    ignoresCase = members["ignoresCase"]?.bool() ?? false
    prefix = members["withoutPrefix"]?.string()
    defaultPlace = members["within"]?.string()
    owner = members["owner"].flatMap { Question(CatalogMembers(cursor: $0)) }
    notFound = Set(members.elements("notFound").compactMap { $0.string() })
    elsewhere = Set(members.elements("elsewhere").compactMap { $0.string() })
    ending = members["ending"]?.documentPath(plural: .never)
    importID =
      members["importID"]?.documentPath(plural: .never).map(ImportID.item)
      ?? .text(members["importText"]?.string() ?? "${name}")
    existing = members["existing"].flatMap(Existing.init) ?? .refused
    keepsName = members["keepsName"]?.string()
  }
}

extension RawRepresentable where Self: CaseIterable, RawValue == String {
  /// One of the words; nil where it is none of them, which is noted.
  init?(_ cursor: CatalogCursor) {
    guard let text = cursor.string() else { return nil }
    if Self(rawValue: text) == nil {
      cursor.fault("must be one of \(Self.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    self.init(rawValue: text)
  }
}

extension NameKind.Question {
  fileprivate init?(_ members: CatalogMembers) {
    guard let call = CatalogReader.call(members) else { return nil }
    self.call = call
    items = members["items"]?.documentPath()
    itemsMayBeAbsent = members["itemsMayBeAbsent"]?.bool() ?? false
    conditions = members.elements("where").compactMap(CatalogReader.fieldCondition)
    created = members["created"]?.documentPath(plural: .never)
    if members["itemIsName"]?.bool() == true {
      match = .item
    } else if let field = members["field"]?.documentPath(plural: .never) {
      match = .field(field, is: members["value"]?.string() ?? "${name}")
    } else {
      match = .any
    }
  }
}
