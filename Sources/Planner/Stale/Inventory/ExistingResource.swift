internal import Documents
internal import PreflightModel

/// A resource as its listing shows it, with what has been learnt besides.
struct ExistingResource {
  let type: StaleType
  /// Where it was listed; nil for what belongs to the account as a whole.
  let region: String?
  /// What commands name it by.
  let id: String
  /// Unique for its type and region.
  let label: String
  let name: String?
  let arn: String?
  /// The item of the listing with its joins and details.
  var document: Document
  /// Nil when they could not be read.
  var tags: [String: String]?
  /// What could not be read about it, in phrases.
  var unread: [String] = []

  /// Nil when the item does not tell its id.
  ///
  /// - Parameter context: What templates may name besides the item's own members.
  init?(
    _ document: Document, type: StaleType, region: String?, context: [String: Document],
    tagsByARN: [String: [String: String]]?
  ) {
    guard let id = document.value(at: type.id)?.fillingText else { return nil }
    self.type = type
    self.region = region
    self.id = id
    self.document = document
    name = type.displayName.flatMap { document.value(at: $0)?.string }.map { name in
      type.nameSeparator.flatMap { name.split(separator: $0).last }.map(String.init) ?? name
    }
    var places = context
    places["id"] = .string(id)
    if let name { places["name"] = .string(name) }
    let filled = document.adding(places)
    label = type.label.flatMap { $0.text(for: filled) } ?? id
    arn = type.arn.flatMap { $0.text(for: filled) }
    switch type.tags {
    case .path(let path): tags = document.value(at: path)?.pairs ?? [:]
    case .taggingAPI: tags = tagsByARN.map { byARN in arn.flatMap { byARN[$0] } ?? [:] }
    case .none: tags = [:]
    }
  }

  var created: UTCTime? { type.created.flatMap { document.value(at: $0)?.moment } }
  var lastUsed: UTCTime? { type.lastUsed.flatMap { document.value(at: $0)?.moment } }

  /// As reports show it: a `Name` tag is a name as well.
  var reported: StaleResource {
    let shown = name ?? tags?["Name"]
    return StaleResource(
      type: type.name, id: label, name: shown == label ? nil : shown, region: region,
      created: created?.description)
  }

  /// What may carry the suffix of a run: the id and the name, then the tags of these names.
  func bearers(ownershipTags: [String]) -> [String] {
    [id, name].compactMap(\.self) + ownershipTags.compactMap { tags?[$0] }
  }
}

extension Document {
  /// An object with these members besides its own, which stay; what is no object becomes its
  /// member `value`.
  func adding(_ members: [String: Document]) -> Document {
    guard case .object(let own) = self else {
      return .object(["value": self].merging(members) { own, _ in own })
    }
    return members.isEmpty ? self : .object(own.merging(members) { own, _ in own })
  }
}
