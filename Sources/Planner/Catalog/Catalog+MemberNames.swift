internal import Documents

extension Catalog {
  /// The members of AWS's answers that counting reads, wherever they stand.
  package var memberNames: Set<String> {
    var paths: [DocumentPath] = []
    for quota in quotas.values {
      paths += quota.usage.flatMap(\.paths) + (quota.limit?.paths ?? [])
      paths += quota.consumers.compactMap(\.parent?.via).flatMap { [$0.items, $0.key, $0.value] }
    }
    return Set(paths.flatMap(\.names)).union(SecurityGroupRules.memberNames)
      .union(UsageMetric.memberNames)
  }
}

extension UsageSource {
  fileprivate var paths: [DocumentPath] {
    var paths = conditions.map(\.field) + groupedBy + measure.paths
    paths += [items, limit].compactMap(\.self)
    for enumeration in [each, outer].compactMap(\.self) {
      paths += [enumeration.items, enumeration.values].compactMap(\.self)
      paths += enumeration.conditions.map(\.field)
    }
    if let parts { paths += [parts.list] + parts.conditions.map(\.field) }
    if let join { paths += [join.items, join.on, join.key] }
    return paths + plus.flatMap(\.paths)
  }
}

extension UsageSource.Measure {
  fileprivate var paths: [DocumentPath] {
    switch self {
    case .count, .securityGroupRules, .metric: []
    case .distinct(let path), .length(let path), .characters(let path), .policyCharacters(let path):
      [path]
    case .sum(let factors, _): factors
    case .value(let value, let minus, _): [value] + [minus].compactMap(\.self)
    }
  }
}

extension DocumentPath {
  fileprivate var names: [String] {
    steps.compactMap { step in
      if case .member(let name) = step { name } else { nil }
    }
  }
}
