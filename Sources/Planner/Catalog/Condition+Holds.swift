package import Documents

extension Condition {
  /// Whether a value passes; nil and null are absent.
  package func holds(for value: Document?) -> Bool {
    guard let value, !value.isNull else { return passesAbsent }
    switch test {
    case .isOneOf(let allowed): return allowed.contains { $0.meansTheSame(as: value) }
    case .isNoneOf(let forbidden): return !forbidden.contains { $0.meansTheSame(as: value) }
    case .startsWith(let prefixes): return value.startsWith(any: prefixes)
    case .startsWithNone(let prefixes): return !value.startsWith(any: prefixes)
    case .isOfFamily(let families): return families.contains(value.instanceFamily)
    }
  }

  /// Whether one that is among several values of a plural path is enough for the condition, or
  /// all must pass.
  fileprivate var needsOnlyOne: Bool {
    switch test {
    case .isOneOf, .startsWith, .isOfFamily: true
    case .isNoneOf, .startsWithNone: false
    }
  }
}

extension FieldCondition {
  /// Whether an item passes. Of several values that a plural path names, one must be as the
  /// condition demands, and none as it forbids; an empty list is as if absent.
  package func holds(for item: Document) -> Bool {
    guard field.isPlural else { return condition.holds(for: item.value(at: field)) }
    guard let values = item.values(at: field), !values.isEmpty else {
      return condition.holds(for: nil)
    }
    return condition.needsOnlyOne
      ? values.contains { condition.holds(for: $0) }
      : values.allSatisfy { condition.holds(for: $0) }
  }
}

extension Document {
  /// Equality across spellings: `1` is `1.0`, and CloudFormation's templates may write `"true"`
  /// for `true`.
  fileprivate func meansTheSame(as other: Document) -> Bool {
    if self == other { return true }
    if let number, let otherNumber = other.number { return number.double == otherNumber.double }
    guard let text = scalarText, let otherText = other.scalarText else { return false }
    return text == otherText
  }

  private var scalarText: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.literal
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  fileprivate func startsWith(any prefixes: [String]) -> Bool {
    guard let string else { return false }
    return prefixes.contains { string.hasPrefix($0) }
  }

  /// `m` of `m5.large`; empty when this is no text.
  fileprivate var instanceFamily: String {
    String((string ?? "").prefix { !$0.isNumber })
  }
}
