internal import Documents
internal import PreflightModel

extension CatalogReader {
  /// The consumers of a quota that is counted in these compartments; `scope` is nil when it could
  /// not be read.
  static func consumers(
    _ cursors: [CatalogCursor], scope: QuotaAssessment.Scope?, counted: [String]
  ) -> [Consumer] {
    var places: [Consumer: String] = [:]
    return cursors.compactMap { cursor in
      guard let consumer = consumer(in: cursor, scope: scope, counted: counted) else { return nil }
      if let first = places[consumer] {
        cursor.fault("repeats \(first)")
        return nil
      }
      places[consumer] = cursor.path
      return consumer
    }
  }

  private static func consumer(
    in cursor: CatalogCursor, scope: QuotaAssessment.Scope?, counted: [String]
  ) -> Consumer? {
    guard
      let members = cursor.object(
        "terraform", "pulumi", "cloudformation", "each", "skipsUnknownList", "where", "whole",
        "amount", "parent", "in")
    else { return nil }
    let types = types(members)
    guard !types.isEmpty else { return nil }
    let dialects = Set(types.keys)
    if let parent = members["parent"], scope == .region || scope == .account {
      parent.fault("must only stand with the scope \"resource\"")
    }
    if let skips = members["skipsUnknownList"], members["each"] == nil {
      skips.fault("must only stand with \"each\"")
    }
    if let whole = members["whole"], scope != .resource || members["parent"] != nil {
      whole.fault("must only stand with the scope \"resource\", and without \"parent\"")
    }
    checkCompartment(members, counted: counted)
    return Consumer(
      types: types,
      each: members["each"].flatMap { attributePaths($0, of: dialects) },
      skipsUnknownList: members["skipsUnknownList"]?.bool() ?? false,
      conditions: members.elements("where").compactMap { attributeCondition($0, of: dialects) },
      amount: members["amount"].map { amount($0, of: dialects) } ?? .fixed(1),
      parent: members["parent"].flatMap { parentRule($0, of: dialects) },
      compartment: members["in"]?.string(),
      isWhole: members["whole"]?.bool() ?? false)
  }

  static func types(_ members: CatalogMembers) -> [Dialect: String] {
    var types: [Dialect: String] = [:]
    for dialect in Dialect.allCases {
      guard let cursor = members[dialect.rawValue], let type = cursor.string() else { continue }
      types[dialect] = type
      if !dialect.spells(type) {
        cursor.fault("\"\(type)\" is no resource type like \(dialect.exampleType)")
      }
    }
    if types.isEmpty {
      let known = Dialect.allCases.map(\.rawValue).joined(separator: ", ")
      members.cursor.fault("names no resource type: \(known)")
    }
    return types
  }

  /// What a consumer takes from must be what is counted.
  private static func checkCompartment(_ members: CatalogMembers, counted: [String]) {
    let known = counted.joined(separator: ", ")
    guard let cursor = members["in"] else {
      if !counted.isEmpty {
        members.cursor.fault("lacks \"in\": the usage is counted in \(known)")
      }
      return
    }
    if counted.isEmpty {
      cursor.fault("must not stand where no usage is counted in parts")
    } else if let name = cursor.value.string, !counted.contains(name) {
      cursor.fault("\"\(name)\" is not counted; the usage is in \(known)")
    }
  }
}
