internal import Documents

/// Works out what expressions of a template come to.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
struct TemplateEvaluator {
  var scope: TemplateScope
  let budget: ExpansionBudget
  private var depth = 0

  init(_ scope: TemplateScope, _ budget: ExpansionBudget) {
    self.scope = scope
    self.budget = budget
  }

  func value(of expression: Document) throws(PlanError) -> TemplateValue {
    try budget.requireDepth(depth)
    var inner = self
    inner.depth += 1
    return try inner.innerValue(of: expression)
  }

  private func innerValue(of expression: Document) throws(PlanError) -> TemplateValue {
    switch expression {
    case .null, .bool, .number:
      try budget.spend()
      return .scalar(expression)
    case .string(let text):
      try budget.spend(bytes: text.utf8.count)
      return DynamicReference.value(of: text)
    case .array(let elements):
      return .list(try present(elements))
    case .object(let members):
      if let function = expression.function {
        return try result(of: function.name, function.argument)
      }
      try budget.spend(values: members.count)
      var values: [String: TemplateValue] = [:]
      for (name, member) in members {
        let value = try value(of: member)
        if value != .nothing { values[name] = value }
      }
      return .map(values)
    }
  }

  /// The values of a list's elements, without those that are as if they were not written.
  func present(_ elements: [Document]) throws(PlanError) -> [TemplateValue] {
    try budget.spend(values: elements.count)
    var values: [TemplateValue] = []
    for element in elements {
      let value = try value(of: element)
      if value != .nothing { values.append(value) }
    }
    return values
  }

  private func result(of function: String, _ argument: Document) throws(PlanError) -> TemplateValue
  {
    switch function {
    case "Ref": return try reference(argument)
    case "Fn::GetAtt": return try attribute(argument)
    case "Fn::FindInMap": return try mapped(argument)
    case "Fn::ImportValue": return try imported(argument)
    case "Fn::If": return try chosen(argument)
    case "Fn::Sub": return try substituted(argument)
    case "Fn::Join": return try joined(argument)
    case "Fn::Split": return try split(argument)
    case "Fn::Select": return try selected(argument)
    case "Fn::GetAZs": return try zones(argument)
    case "Fn::Cidr": return try blocks(argument)
    case "Fn::Base64": return try base64(argument)
    case "Fn::Length": return try length(argument)
    case "Fn::ToJsonString": return try jsonText(argument)
    default:
      // `Fn::Transform`, `Fn::GetStackOutput` and whatever comes: only AWS can tell.
      return .undecided(by: [try value(of: argument)])
    }
  }
}
