internal import Documents

/// Works out all conditions of a template: each once, those that it names before it.
struct ConditionResolver {
  private let expressions: [String: Document]
  private let evaluator: TemplateEvaluator
  private let name: String
  private var resolved: [String: Truth] = [:]
  private var path: [String] = []

  /// - Parameter name: How messages call the template.
  static func truths(
    of expressions: [String: Document], by evaluator: TemplateEvaluator, in name: String
  ) throws(PlanError) -> [String: Truth] {
    var resolver = ConditionResolver(expressions, evaluator, name)
    for condition in expressions.keys.sorted() { try resolver.resolve(condition) }
    return resolver.resolved
  }

  private init(_ expressions: [String: Document], _ evaluator: TemplateEvaluator, _ name: String) {
    self.expressions = expressions
    self.evaluator = evaluator
    self.name = name
  }

  private mutating func resolve(_ condition: String) throws(PlanError) {
    guard resolved[condition] == nil, let expression = expressions[condition] else { return }
    guard !path.contains(condition) else {
      throw PlanError(
        .malformed,
        "\(name) has conditions that name each other in a circle: "
          + "\((path + [condition]).joined(separator: ", ")).")
    }
    try evaluator.budget.requireDepth(path.count)
    path.append(condition)
    for other in Self.names(in: expression) { try resolve(other) }
    path.removeLast()
    resolved[condition] = try evaluator.truth(of: expression, resolved)
  }

  /// The conditions that an expression names.
  private static func names(in expression: Document) -> [String] {
    switch expression {
    case .object(let members):
      members.sorted { $0.key < $1.key }.flatMap { name, value in
        name == "Condition" ? [value.string].compactMap(\.self) : names(in: value)
      }
    case .array(let elements): elements.flatMap(names)
    case .null, .bool, .number, .string: []
    }
  }
}
