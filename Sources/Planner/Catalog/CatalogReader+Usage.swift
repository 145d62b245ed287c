internal import Documents
internal import PreflightModel

extension CatalogReader {
  /// The sources of a quota, none for one that the plan alone decides; `scope` is nil when it
  /// could not be read.
  static func usage(_ members: CatalogMembers, scope: QuotaAssessment.Scope?) -> [UsageSource] {
    guard let list = members["usage"] else {
      if let scope, scope != .resource {
        members.cursor.fault("lacks \"usage\", which only the scope \"resource\" can do without")
      }
      return []
    }
    let cursors = list.elements()
    if cursors.isEmpty, list.value.array != nil { list.fault("must name at least one source") }
    let sources = cursors.compactMap { source(in: $0, scope: scope) }
    if sources.count == cursors.count, Set(sources.map { [$0].compartments }).count > 1 {
      list.fault("must count the same parts of the quota in every source")
    }
    return sources
  }

  /// Where the service states the limit: a call and one value of its answer.
  static func limit(_ cursor: CatalogCursor) -> UsageSource? {
    guard
      let members = cursor.object("call", "input", "items", "where", "value", "divideBy"),
      let call = call(members)
    else { return nil }
    var source = UsageSource(call: call)
    source.items = members["items"]?.documentPath(plural: .always)
    source.conditions = members.elements("where").compactMap(fieldCondition)
    _ = members.required("value")
    source.measure = measure(members)
    checkPlaceholders(of: source, members, scope: .region)
    return source
  }

  private static func source(
    in cursor: CatalogCursor, scope: QuotaAssessment.Scope?, isAddition: Bool = false
  ) -> UsageSource? {
    if cursor.value["metric"] != nil { return metricSource(in: cursor, scope: scope) }
    guard
      let members = cursor.object(
        "call", "input", "each", "outer", "items", "itemsMayBeAbsent", "where", "parts", "value",
        "minus", "divideBy", "sum", "length", "characters", "policyCharacters", "distinct",
        "measure", "measuredMayBeAbsent", "afterSlash", "per", "join", "in", "limit", "exact",
        "plus")
    else { return nil }
    let call = call(members)
    var source = UsageSource(call: call ?? unnamedCall(members))
    source.each = members["each"].flatMap(enumeration)
    source.outer = members["outer"].flatMap(enumeration)
    source.items = members["items"]?.documentPath(plural: .always)
    source.itemsMayBeAbsent = members["itemsMayBeAbsent"]?.bool() ?? false
    source.conditions = members.elements("where").compactMap(fieldCondition)
    source.parts = members["parts"].flatMap(parts)
    source.measure = measure(members)
    source.measuredMayBeAbsent = members["measuredMayBeAbsent"]?.bool() ?? false
    source.groupedBy = groups(members)
    source.namesFollowSlash = members["afterSlash"]?.bool() ?? false
    source.join = members["join"].flatMap(join)
    source.compartment = members["in"]?.string()
    source.limit = members["limit"]?.documentPath(plural: .never)
    source.isExact = members["exact"]?.bool() ?? true
    source.plus = additions(members, scope: scope, isAddition: isAddition)
    checkPlaceholders(of: source, members, scope: scope)
    checkGrouping(of: source, members, scope: scope)
    return call == nil ? nil : source
  }

  /// One path may name several parents; of several paths, each must name one part of the name.
  private static func groups(_ members: CatalogMembers) -> [DocumentPath] {
    let cursors = members["per"]?.oneOrMore() ?? []
    let plurality: CatalogCursor.Plurality = cursors.count > 1 ? .never : .either
    return cursors.compactMap { $0.documentPath(plural: plurality) }
  }

  private static func additions(
    _ members: CatalogMembers, scope: QuotaAssessment.Scope?, isAddition: Bool
  ) -> [UsageSource] {
    if isAddition, let plus = members["plus"] {
      plus.fault("must not stand within another \"plus\"")
      return []
    }
    return members.elements("plus").compactMap { source(in: $0, scope: scope, isAddition: true) }
  }

  /// What stands for a call without a sound name, so that the rest of its source is still read.
  private static func unnamedCall(_ members: CatalogMembers) -> UsageSource.CallTemplate {
    UsageSource.CallTemplate(service: "", operation: "", input: members["input"]?.value ?? [:])
  }

  static func call(_ members: CatalogMembers) -> UsageSource.CallTemplate? {
    guard let cursor = members.required("call"), let text = cursor.string() else { return nil }
    let names = text.split(separator: ":", omittingEmptySubsequences: false)
    guard names.count == 2, names[0].isServiceName, names[1].isOperationName else {
      cursor.fault("\"\(text)\" is no call like ec2:DescribeVpcs")
      return nil
    }
    let input = members["input"]
    if let input, input.value.object == nil {
      input.fault("must be an object, not \(input.value.kind)")
    }
    return UsageSource.CallTemplate(
      service: String(names[0]), operation: String(names[1]), input: input?.value ?? [:])
  }

  private static func enumeration(_ cursor: CatalogCursor) -> UsageSource.Enumeration? {
    guard let members = cursor.object("call", "input", "items", "where", "values", "batch") else {
      return nil
    }
    let batch = members["batch"]?.positive().flatMap { Int(exactly: $0) }
    if let cursor = members["batch"], batch == nil { cursor.fault("must be a whole number") }
    let call = call(members)
    let items = members["items"]?.documentPath(plural: .always)
    let conditions = members.elements("where").compactMap(fieldCondition)
    if let condition = members["where"], members["items"] == nil {
      condition.fault("must only stand with \"items\"")
    }
    let values = members.required("values")?
      .documentPath(plural: members["items"] == nil ? .always : .never)
    guard let call, let values else { return nil }
    return UsageSource.Enumeration(
      call: call, items: items, conditions: conditions, values: values, batch: batch ?? 1)
  }

  private static func parts(_ cursor: CatalogCursor) -> UsageSource.Parts? {
    guard let members = cursor.object("list", "where") else { return nil }
    let conditions = members.elements("where").compactMap(fieldCondition)
    return members.required("list")?.documentPath(plural: .always)
      .map { UsageSource.Parts(list: $0, conditions: conditions) }
  }

  private static func join(_ cursor: CatalogCursor) -> UsageSource.Join? {
    guard let members = cursor.object("call", "input", "items", "on", "key") else { return nil }
    let call = call(members)
    let items = members.required("items")?.documentPath(plural: .always)
    let on = members.required("on")?.documentPath(plural: .never)
    let key = members.required("key")?.documentPath(plural: .never)
    guard let call, let items, let on, let key else { return nil }
    return UsageSource.Join(call: call, items: items, on: on, key: key)
  }
}

extension [UsageSource] {
  /// The parts of the quota that consumers may name, in order; empty when it is counted as one.
  var compartments: [String] {
    var names: [String] = []
    for source in flatMap({ [$0] + $0.plus }) {
      let counted =
        source.measure == .securityGroupRules
        ? SecurityGroupRules.Direction.allCases.map(\.rawValue)
        : [source.compartment].compactMap(\.self)
      names += counted.filter { !names.contains($0) }
    }
    return names
  }
}

extension Substring {
  fileprivate var isServiceName: Bool {
    !isEmpty && allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
  }

  fileprivate var isOperationName: Bool {
    first?.isUppercase == true && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
