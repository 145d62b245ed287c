internal import Documents

/// Writes out `Fn::ForEach` of the language extensions.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-foreach.html
///
/// A loop is a member `Fn::ForEach::Name` with `[identifier, collection, body]`: the members of
/// the body stand in its place once for each item, `${identifier}` and `&{identifier}` replaced.
struct LoopExpansion {
  static let prefix = "Fn::ForEach"

  let evaluator: TemplateEvaluator
  /// The loops whose items are not known before the deployment, by name.
  private(set) var unresolved: [String] = []

  init(_ evaluator: TemplateEvaluator) {
    self.evaluator = evaluator
  }

  mutating func expanded(_ document: Document) throws(PlanError) -> Document {
    switch document {
    case .object(let members): .object(try expanded(members))
    case .array(let elements): .array(try expanded(elements))
    case .null, .bool, .number, .string: document
    }
  }

  private mutating func expanded(_ elements: [Document]) throws(PlanError) -> [Document] {
    var results: [Document] = []
    for element in elements { results.append(try expanded(element)) }
    return results
  }

  mutating func expanded(
    _ members: [String: Document]
  ) throws(PlanError) -> [String: Document] {
    var results: [String: Document] = [:]
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      guard name.hasPrefix(Self.prefix) else {
        results[name] = try expanded(value)
        continue
      }
      results.merge(try loop(name, value)) { first, _ in first }
    }
    return results
  }

  private mutating func loop(
    _ name: String, _ loop: Document
  ) throws(PlanError) -> [String: Document] {
    guard let identifier = loop[0]?.string, let collection = loop[1],
      case .object(let body)? = loop[2], let items = try items(of: collection)
    else {
      unresolved.append(name)
      return [:]
    }
    var results: [String: Document] = [:]
    for item in items {
      let replacement = LoopPlaceholder(identifier: identifier, item: item)
      try evaluator.budget.spend(replacement, in: .object(body))
      // Replaced before what lies within is expanded: a loop may name the item around it.
      let replaced = replacement.replaced(in: body)
      results.merge(try expanded(replaced)) { first, _ in first }
    }
    return results
  }

  /// Nil when they are not known.
  private func items(of collection: Document) throws(PlanError) -> [String]? {
    guard case .list(let elements) = try evaluator.value(of: collection) else { return nil }
    let items = elements.compactMap(\.text)
    return items.count == elements.count ? items : nil
  }
}

extension ExpansionBudget {
  /// Spends what one item of a loop comes to.
  fileprivate func spend(
    _ replacement: LoopPlaceholder, in document: Document
  ) throws(PlanError) {
    switch document {
    case .object(let members):
      for (name, value) in members {
        try spend(bytes: name.utf8.count + replacement.item.utf8.count)
        try spend(replacement, in: value)
      }
    case .array(let elements):
      for element in elements { try spend(replacement, in: element) }
    case .string(let text):
      try spend(bytes: replacement.replaced(in: text).utf8.count)
    case .null, .bool, .number:
      try spend()
    }
  }
}
