/// What a person says about a deployment beside its template, as `aws cloudformation deploy` takes
/// it too.
package struct TemplateInputs: Hashable, Sendable {
  /// A parameter's value: a text, or the elements of a list.
  package enum Value: Hashable, Sendable {
    case text(String)
    case list([String])
  }

  /// Values of parameters, by name. Each must be one of the template's.
  package var parameters: [String: Value]
  /// Values from a file that may hold more than one template takes; others come before them.
  package var defaults: [String: Value]
  /// Where a stack goes whose plan does not say; nil when nobody says.
  package var region: String?
  /// The account that stacks go to whose plan does not say; nil as long as nobody has said.
  package var accountID: String?
  /// The stack that the template is to update; nil for a new one.
  package var stack: DeployedStack?

  package init(
    parameters: [String: Value] = [:], defaults: [String: Value] = [:], region: String? = nil,
    accountID: String? = nil, stack: DeployedStack? = nil
  ) {
    self.parameters = parameters
    self.defaults = defaults
    self.region = region
    self.accountID = accountID
    self.stack = stack
  }

  package func value(of parameter: String) -> Value? {
    parameters[parameter] ?? defaults[parameter]
  }
}
