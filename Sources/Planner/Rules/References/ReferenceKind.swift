internal import Documents
internal import PreflightModel

/// A kind of thing that plans name: how its ids look, and how to ask whether there is one.
struct ReferenceKind: Hashable, Sendable {
  /// How an id looks that is one of this kind, and not something else.
  enum Shape: Hashable, Sendable {
    /// Any text.
    case name
    /// This, and letters and digits after it.
    case prefix(String)
    /// An ARN of a service, whose resource begins so.
    case arn(service: String, resource: String)
    /// A KMS key's id or ARN, or an alias that AWS does not manage: to ask for one of those makes
    /// its key.
    case key
  }

  /// As messages call it: "VPC".
  let what: String
  let shape: Shape
  /// Whether there is only one list of them for all regions.
  let isGlobal: Bool
  let call: UsageSource.CallTemplate
  /// The name of the filter that takes many ids at once; nil where each is asked for.
  let filter: String?
  /// The error codes that mean that there is none.
  let notFound: Set<String>
  let listed: Listed?
  /// Where the ARN stands in an answer, which must be the one that was named.
  let own: DocumentPath?
  /// Where the state stands in an answer, and the states in which it can be used.
  let state: DocumentPath?
  let soundStates: Set<String>
  /// Why it may exist though this account does not see it; nil where it would be seen.
  let mayBeElsewhere: String?
  /// The planned types that make one, and the attribute that names it, where a plan can know it.
  let creators: [String: String]
  /// What is good to know of such ids.
  let note: String?
  /// What lists those that are there.
  let nearest: Nearest

  /// Where things stand in a list of them.
  struct Listed: Hashable, Sendable {
    let items: DocumentPath
    let id: DocumentPath
    /// What people call it; nil for the tag `Name`.
    let label: DocumentPath?
  }

  struct Nearest: Hashable, Sendable {
    let call: UsageSource.CallTemplate
    let listed: Listed
  }
}

extension ReferenceKind {
  /// Nil where the details have faults, which are noted.
  init?(_ members: CatalogMembers) {
    guard let what = members.required("what")?.string(), let call = CatalogReader.call(members)
    else { return nil }
    self.what = what
    self.call = call
    isGlobal = members["global"]?.bool() ?? false
    filter = members["filter"]?.string()
    notFound = Set(members.elements("notFound").compactMap { $0.string() })
    own = members["own"]?.documentPath(plural: .never)
    state = members["state"]?.documentPath(plural: .never)
    soundStates = Set(members.elements("sound").compactMap { $0.string() })
    mayBeElsewhere = members["mayBeElsewhere"]?.string()
    note = members["note"]?.string()
    creators = (members["creators"].map { CatalogMembers(cursor: $0).all } ?? [])
      .reduce(into: [:]) { $0[$1.name] = $1.cursor.string() }
    if members["isKey"]?.bool() == true {
      shape = .key
    } else if let prefix = members["prefix"]?.string() {
      shape = .prefix(prefix)
    } else if let arn = members["arn"]?.string() {
      let parts = arn.split(separator: ":", maxSplits: 1).map(String.init)
      shape = .arn(service: parts[0], resource: parts.count > 1 ? parts[1] : "")
    } else {
      shape = .name
    }
    let listed = members["items"] == nil ? nil : Listed(members)
    self.listed = listed
    if let cursor = members["nearest"] {
      let nearest = CatalogMembers(cursor: cursor)
      guard let call = CatalogReader.call(nearest), let listed = Listed(nearest) else { return nil }
      self.nearest = Nearest(call: call, listed: listed)
    } else if let listed {
      nearest = Nearest(
        call: UsageSource.CallTemplate(service: call.service, operation: call.operation),
        listed: listed)
    } else {
      members.cursor.fault("does not say how to list those that are there")
      return nil
    }
  }
}

extension ReferenceKind.Listed {
  fileprivate init?(_ members: CatalogMembers) {
    guard let items = members.required("items")?.documentPath(plural: .always),
      let id = members.required("id")?.documentPath(plural: .never)
    else { return nil }
    self.items = items
    self.id = id
    label = members["label"]?.documentPath(plural: .never)
  }
}
