internal import Documents
internal import PreflightModel

extension CatalogReader {
  // MARK: Placeholders

  /// Every `${…}` must be one that something gives a value, and what gives one must be used.
  static func checkPlaceholders(
    of source: UsageSource, _ members: CatalogMembers, scope: QuotaAssessment.Scope?
  ) {
    let used = source.call.input.placeholderNames
    var given: Set<Placeholder> = [.account]
    let enumeratesPerParent = source.enumeratesPerParent
    if source.each != nil, !used.contains(Placeholder.parent.rawValue) { given.insert(.each) }
    if source.outer != nil { given.insert(.outer) }
    if scope != .region, scope != .account { given.formUnion([.parent, .parents]) }
    check(members["input"], given: given)
    check(members["join"].flatMap { CatalogMembers(cursor: $0)["input"] }, given: [.account])
    check(
      members["each"].flatMap { CatalogMembers(cursor: $0)["input"] },
      given: source.outer == nil
        ? [.account] : enumeratesPerParent ? [.account, .parent] : [.account, .outer])
    check(members["outer"].flatMap { CatalogMembers(cursor: $0)["input"] }, given: [.account])
    checkUse(of: source, used: used, members)
  }

  private static func checkUse(
    of source: UsageSource, used: [String], _ members: CatalogMembers
  ) {
    let asksPerParent = used.contains(Placeholder.parent.rawValue)
    if let each = members["each"], !asksPerParent, !used.contains(Placeholder.each.rawValue) {
      each.fault("is not used: neither ${each} nor ${parent} stands in \"input\"")
    }
    if asksPerParent, members["each"] == nil {
      members["input"]?.fault("has ${parent}, but no \"each\" tells which parents there are")
    }
    if let outer = members["outer"], !source.enumeratesPerParent,
      source.each?.call.input.placeholderNames.contains(
        Placeholder.outer.rawValue) != true
    {
      outer.fault("is not used: no ${outer} stands in the input of \"each\"")
    }
    if let batch = source.each?.batch, batch > 1, !source.call.input.hasAlone(.each) {
      members["each"]?.fault("has a \"batch\", but ${each} does not stand alone in a list")
    }
  }

  private static func check(
    _ cursor: CatalogCursor?, given: Set<Placeholder>, isAlone: Bool = false
  ) {
    guard let cursor else { return }
    switch cursor.value {
    case .string(let text):
      for name in text.placeholderNames {
        guard let placeholder = Placeholder(rawValue: name) else {
          let known = Placeholder.allCases.map(\.text).joined(separator: ", ")
          cursor.fault("has an unknown placeholder \"\(name)\"; known are \(known)")
          continue
        }
        if !given.contains(placeholder) {
          cursor.fault("has \(placeholder.text), which nothing gives a value here")
        } else if placeholder == .parents, !isAlone || text != placeholder.text {
          cursor.fault("has ${parents}, which must stand alone in a list")
        }
      }
    case .array(let elements):
      for element in cursor.elements() {
        check(element, given: given, isAlone: elements.count == 1)
      }
    case .object:
      for (_, member) in CatalogMembers(cursor: cursor).all { check(member, given: given) }
    case .null, .bool, .number: break
    }
  }

  // MARK: Parents

  /// A quota per parent must be counted per parent, and no other one may be.
  static func checkGrouping(
    of source: UsageSource, _ members: CatalogMembers, scope: QuotaAssessment.Scope?
  ) {
    guard let scope else { return }
    let asksPerParent =
      source.call.input.placeholderNames.contains(Placeholder.parent.rawValue)
      || source.enumeratesPerParent
    switch scope {
    case .region, .account:
      members["per"]?.fault("must only stand with the scope \"resource\"")
      members["in"]?.fault("must only stand with the scope \"resource\"")
      if source.measure == .securityGroupRules {
        members["measure"]?.fault("must only stand with the scope \"resource\"")
      }
    case .resource where asksPerParent && !source.groupedBy.isEmpty:
      members["per"]?.fault("must not stand where the call is made per parent")
    case .resource where !asksPerParent && members["per"]?.oneOrMore().isEmpty != false:
      members.cursor.fault(
        "does not tell the parent: neither \"per\" nor ${parent} in \"input\" is there")
    case .resource: break
    }
    if source.items == nil, members["per"] != nil {
      members["per"]?.fault("must only stand with \"items\"")
    }
    if source.join != nil, members["per"] == nil, members["sum"] == nil {
      members["join"]?.fault("must only stand with \"per\" or \"sum\"")
    }
    if source.parts != nil, members["items"] == nil {
      members["parts"]?.fault("must only stand with \"items\"")
    }
  }
}
