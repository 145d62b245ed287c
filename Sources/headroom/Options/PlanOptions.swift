internal import ArgumentParser
internal import Planner
internal import PreflightModel

/// What is judged, and how strictly: the flags of `check`.
struct PlanOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Plan files, or - for standard input; their format is told by their content.",
      valueName: "plan"),
    completion: .file())
  var plans: [String] = []

  @Option(
    help: ArgumentHelp(
      "A planned resource without a plan file, in any tool's spelling of the type: aws_vpc=1.",
      valueName: "type=count"))
  var add: [AddedResources] = []

  @Option(
    help: ArgumentHelp(
      "Judge by this limit instead of what AWS says: vpc/L-F678F1CE=20.",
      valueName: "service/code=value"))
  var limit: [LimitOverride] = []

  @Option(
    help: ArgumentHelp(
      "The share of a limit from which on to warn; 80 if not set.",
      valueName: "percent"))
  var warnAt: Percentage?

  @Option(
    help: ArgumentHelp(
      "How much more than needed to request; 20 if not set.",
      valueName: "percent"))
  var margin: Percentage?

  @Option(help: ArgumentHelp("Judge by this rule only; may be repeated.", valueName: "id"))
  var rule: [String] = []

  @Option(help: ArgumentHelp("Leave this rule out; may be repeated.", valueName: "id"))
  var skipRule: [String] = []

  @Option(
    help: ArgumentHelp("The value of a template's parameter.", valueName: "key=value"))
  var parameter: [TemplateArgument] = []

  @Option(
    help: ArgumentHelp(
      "A file of such values: the AWS CLI's list, a map, or a CDK context.", valueName: "file"),
    completion: .file())
  var parameters: [String] = []

  @Option(
    help: ArgumentHelp(
      "The deployed stack that the template updates: only the difference counts.",
      valueName: "name"))
  var stack: String?

  func validate() throws {
    guard stack == nil || !plans.contains("-") else {
      throw ValidationError("--stack needs the template in a file, not on standard input.")
    }
    guard plans.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("Standard input can be read only once.")
    }
    let known = PreflightRules.ids
    for id in rule + skipRule where !known.contains(id) {
      throw ValidationError(
        "There is no rule \"\(id)\" yet; the rules are: \(known.joined(separator: ", ")).")
    }
  }

  /// Whether there is neither a plan nor an added resource.
  var namesNothing: Bool { plans.isEmpty && add.isEmpty }

  /// The rules that are asked for, in the order of their list.
  var rules: [any PreflightRule] {
    get throws {
      try PreflightRules.all { (rule.isEmpty || rule.contains($0)) && !skipRule.contains($0) }
    }
  }
}
