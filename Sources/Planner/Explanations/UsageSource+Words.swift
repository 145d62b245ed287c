internal import Documents
internal import PreflightModel

extension UsageSource {
  /// How this source counts, for people who know AWS's API: "`ec2:DescribeVpcs`, the number of
  /// `Vpcs[]` whose `OwnerId` is the caller's account".
  var words: String {
    var words = "`\(call)`, \(measureWords)\(conditionWords)\(parentWords)"
    if let each { words += ", for each of `\(each.call)`" }
    for part in plus { words += "; and \(part.words)" }
    if limit != nil { words += "; it states the limit as well" }
    if !isExact { words += "; only near" }
    return words
  }

  /// What is counted: the list, or what lies within its items.
  private var units: String {
    let path = [items, parts?.list].compactMap { $0.map { "\($0)" } }.joined(separator: ".")
    return path.isEmpty ? "the answer" : "`\(path)`"
  }

  private var measureWords: String {
    switch measure {
    case .count: return "the number of \(units)"
    case .distinct(let path): return "the number of different `\(path)` in \(units)"
    case .sum(let factors, let divisor):
      let product = factors.map { "`\($0)`" }.joined(separator: " times ")
      return "the sum of \(product) in \(units)" + Self.division(by: divisor)
    case .length(let path): return "the length of `\(path)` in \(units)"
    case .characters(let path): return "the characters of `\(path)` in \(units)"
    case .policyCharacters(let path):
      return "the characters of `\(path)` in \(units) that are no white space"
    case .value(let path, let minus, let divisor):
      let less = minus.map { " less `\($0)`" } ?? ""
      return "the number `\(path)`\(less)" + Self.division(by: divisor)
    case .securityGroupRules:
      return "the rules of each direction and address family, prefix lists by their size"
    case .metric(let metric):
      return metric.words
    }
  }

  private static func division(by divisor: Double) -> String {
    divisor == 1 ? "" : ", divided by \(QuotaNumber(divisor))"
  }

  private var conditionWords: String {
    let conditions = conditions + (parts?.conditions ?? [])
    guard !conditions.isEmpty else { return "" }
    return " whose " + conditions.map(\.words).joined(separator: " and whose ")
  }

  private var parentWords: String {
    let paths = groupedBy.map { "`\($0)`" }.joined(separator: " and ")
    return paths.isEmpty ? "" : ", by \(paths)"
  }
}

extension UsageMetric {
  fileprivate var words: String {
    let conditions = dimensions.sorted { $0.key < $1.key }.map { "`\($0.key)` is `\($0.value)`" }
    let place = conditions.isEmpty ? "" : " where " + conditions.joined(separator: " and ")
    return "the \(statistic.rawValue.lowercased()) of `\(name)` in `\(namespace)`\(place)"
  }
}

extension FieldCondition {
  fileprivate var words: String {
    let words =
      switch condition.test {
      case .isOneOf(let values): "is \(Self.list(values))"
      case .isNoneOf(let values) where values.isEmpty: "is there"
      case .isNoneOf(let values): "is not \(Self.list(values))"
      case .startsWith(let starts): "begins with \(Self.quoted(starts))"
      case .startsWithNone(let starts): "does not begin with \(Self.quoted(starts))"
      case .isOfFamily(let families): "is of the family \(Self.quoted(families))"
      }
    let isMissing = condition.test == .isOneOf([])
    return "`\(field)` \(words)" + (condition.passesAbsent && !isMissing ? " (or missing)" : "")
  }

  private static func list(_ values: [Document]) -> String {
    guard !values.isEmpty else { return "missing" }
    return values.map { value in
      value == .string(Placeholder.account.text)
        ? "the caller's account" : "`\(value.string ?? value.jsonText(.compact))`"
    }
    .joined(separator: " or ")
  }

  private static func quoted(_ texts: [String]) -> String {
    texts.map { "`\($0)`" }.joined(separator: " or ")
  }
}
