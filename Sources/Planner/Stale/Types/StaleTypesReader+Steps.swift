internal import Documents
internal import PreflightModel

/// What keeps a thing, what goes before it, how it is deleted and what that gives back.
extension StaleTypesReader {
  static func protection(_ cursor: CatalogCursor) -> StaleType.Protection? {
    guard let members = cursor.object("where", "reason") else { return nil }
    let condition = members.required("where").flatMap(CatalogReader.fieldCondition)
    let reason = members.required("reason")?.string()
    guard let condition, let reason else { return nil }
    return StaleType.Protection(condition: condition, reason: reason)
  }

  static func relations(_ members: CatalogMembers) -> [StaleType.Relation] {
    members.elements("in").compactMap { relation($0, .holds) }
      + members.elements("heldBy").compactMap { relation($0, .heldBy) }
  }

  private static func relation(
    _ cursor: CatalogCursor, _ direction: StaleType.Relation.Direction
  ) -> StaleType.Relation? {
    guard let members = cursor.object("type", "at", "whole") else { return nil }
    let type = members.required("type")?.string()
    let path = members.required("at")?.documentPath()
    let isPart = members["whole"]?.bool() ?? false
    guard let type, let path else { return nil }
    return StaleType.Relation(direction: direction, type: type, path: path, isPart: isPart)
  }

  static func steps(
    _ members: CatalogMembers, _ stage: StaleType.StepTemplate.Stage
  ) -> [StaleType.StepTemplate] {
    members.elements(stage.member).compactMap { step($0, stage) }
  }

  private static func step(
    _ cursor: CatalogCursor, _ stage: StaleType.StepTemplate.Stage
  ) -> StaleType.StepTemplate? {
    guard let members = cursor.object("command", "options", "each", "where", "gone"),
      let command = members.required("command"), let text = command.string()
    else { return nil }
    let words = text.split(separator: " ").map(String.init)
    if words.count < 2 || !words.allSatisfy(\.isCommandWord) {
      command.fault("is no command of the AWS CLI such as \"ec2 delete-vpc\"")
    }
    let options = members.required("options").map { CatalogMembers(cursor: $0).all } ?? []
    return StaleType.StepTemplate(
      stage: stage, words: words,
      options: options.compactMap { name, cursor in
        if !name.isCommandWord { cursor.fault("stands under a name that is no option") }
        return option(cursor).map { StaleType.StepTemplate.Option(name: name, value: $0) }
      },
      each: members["each"]?.documentPath(),
      conditions: members.elements("where").compactMap(CatalogReader.fieldCondition),
      doneCodes: members.elements("gone").compactMap { $0.string() })
  }

  private static func option(_ cursor: CatalogCursor) -> StaleType.OptionTemplate? {
    switch cursor.value {
    case .bool(true): return .flag
    case .number(let number): return .number(number.double)
    case .string: return template(cursor).map { .text($0) }
    case .array(let elements) where elements.count == 1:
      return cursor.elements().first.flatMap(template).map { .list($0) }
    case .object:
      return cursor.object("url")?.required("url").flatMap(template).map { .url($0) }
    case .null, .bool, .array:
      cursor.fault("must be a text, a number, true, a list of one text or {\"url\": …}")
      return nil
    }
  }

  static func freed(_ cursor: CatalogCursor) -> StaleType.Freed? {
    guard let members = cursor.object("quota", "global", "where", "amount", "divideBy"),
      let quota = members.required("quota"), let text = quota.string()
    else { return nil }
    guard let id = QuotaID(text) else {
      quota.fault("is no quota such as vpc/L-F678F1CE")
      return nil
    }
    return StaleType.Freed(
      quota: id, isGlobal: members["global"]?.bool() ?? false,
      condition: members["where"].flatMap(CatalogReader.fieldCondition),
      amount: members["amount"]?.documentPath(plural: .never),
      divisor: members["divideBy"]?.positive() ?? 1)
  }
}

extension StaleType.StepTemplate.Stage {
  fileprivate var member: String {
    switch self {
    case .prepare: "prepare"
    case .delete: "delete"
    case .wait: "wait"
    }
  }
}

extension String {
  /// Whether it is a word of ours, which needs no quoting and is no value.
  fileprivate var isCommandWord: Bool {
    first.map { $0.isASCII && $0.isLowercase } == true
      && allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
  }
}
