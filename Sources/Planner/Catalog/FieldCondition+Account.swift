internal import Documents

extension FieldCondition {
  /// The condition with the account in place of `${account}`; nil when it is needed and not known.
  func naming(account: String?) -> FieldCondition? {
    let placeholder = Document.string(Placeholder.account.text)
    func resolved(_ values: [Document]) -> [Document]? {
      guard values.contains(placeholder) else { return values }
      return account.map { account in
        values.map { $0 == placeholder ? .string(account) : $0 }
      }
    }
    let test: Condition.Test? =
      switch condition.test {
      case .isOneOf(let values): resolved(values).map { .isOneOf($0) }
      case .isNoneOf(let values): resolved(values).map { .isNoneOf($0) }
      case .startsWith, .startsWithNone, .isOfFamily: condition.test
      }
    return test.map {
      FieldCondition(
        field: field, condition: Condition($0, passesAbsent: condition.passesAbsent))
    }
  }
}
