/// How a condition compares a key of the request with the values in the policy.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
struct ConditionOperator: Hashable, Sendable {
  /// How a key with several values is taken.
  enum Quantifier: String, Hashable, Sendable {
    case allValues = "ForAllValues:"
    case anyValue = "ForAnyValue:"
  }

  enum Comparison: Hashable, Sendable {
    case equals
    case equalsIgnoringCase
    case like
    /// `ArnEquals` and `ArnLike` behave identically.
    case arn
    case numeric(Order)
    case date(Order)
    /// Binary data and IP addresses: no request that is judged here has such keys.
    case notCompared
  }

  enum Order: String, Hashable, Sendable {
    case equals = "Equals"
    case less = "LessThan"
    case lessOrEqual = "LessThanEquals"
    case greater = "GreaterThan"
    case greaterOrEqual = "GreaterThanEquals"
  }

  enum Kind: Hashable, Sendable {
    /// Whether the key is missing.
    case null
    case comparing(Comparison, negated: Bool)
  }

  let kind: Kind
  let quantifier: Quantifier?
  let ifExists: Bool

  /// Nil for a name that AWS does not document.
  init?(_ name: String) {
    var rest = name[...]
    quantifier = [.allValues, .anyValue].first { rest.hasPrefix($0.rawValue) }
    rest = rest.dropFirst(quantifier?.rawValue.count ?? 0)
    ifExists = rest.hasSuffix("IfExists")
    if ifExists { rest = rest.dropLast("IfExists".count) }
    guard let kind = Self.kinds[String(rest)], !(ifExists && kind == .null) else { return nil }
    self.kind = kind
  }

  private static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [
      "Null": .null,
      "StringEquals": .comparing(.equals, negated: false),
      "StringNotEquals": .comparing(.equals, negated: true),
      "StringEqualsIgnoreCase": .comparing(.equalsIgnoringCase, negated: false),
      "StringNotEqualsIgnoreCase": .comparing(.equalsIgnoringCase, negated: true),
      "StringLike": .comparing(.like, negated: false),
      "StringNotLike": .comparing(.like, negated: true),
      "ArnEquals": .comparing(.arn, negated: false),
      "ArnLike": .comparing(.arn, negated: false),
      "ArnNotEquals": .comparing(.arn, negated: true),
      "ArnNotLike": .comparing(.arn, negated: true),
      // "true" and "false", in any case.
      "Bool": .comparing(.equalsIgnoringCase, negated: false),
      "BinaryEquals": .comparing(.notCompared, negated: false),
      "IpAddress": .comparing(.notCompared, negated: false),
      "NotIpAddress": .comparing(.notCompared, negated: true),
      "NumericNotEquals": .comparing(.numeric(.equals), negated: true),
      "DateNotEquals": .comparing(.date(.equals), negated: true),
    ]
    for order in [Order.equals, .less, .lessOrEqual, .greater, .greaterOrEqual] {
      kinds["Numeric" + order.rawValue] = .comparing(.numeric(order), negated: false)
      kinds["Date" + order.rawValue] = .comparing(.date(order), negated: false)
    }
    return kinds
  }()
}

extension ConditionOperator.Order {
  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equals: left == right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
