internal import ArgumentParser
internal import Reporters

/// What is to be requested: what plans need, or values that are named.
struct RequestOptions: ParsableArguments {
  @OptionGroup var planned: PlanOptions

  @Option(
    help: ArgumentHelp(
      "Ask for this value, without a plan; may be repeated.", valueName: "service/code=value"))
  var quota: [LimitOverride] = []

  @OptionGroup var aws: AWSOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try aws.requireOneRegion()
  }

  /// Not while the arguments are validated: a flag that there is not would not be named.
  func requireSomething() throws {
    guard planned.namesNothing, quota.isEmpty else { return }
    throw Failure(
      "There is nothing to request: name a plan file, -, --add TYPE=COUNT or "
        + "--quota SERVICE/CODE=VALUE.",
      status: ExitStatus.wrongFlags.rawValue)
  }
}
