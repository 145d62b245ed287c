internal import PlanReaders
internal import PreflightModel

/// What AWS says of where templates go, before they can be read to the end.
struct Deployment {
  /// The caller's account; nil where AWS did not tell.
  var accountID: String?
  /// The stack that `--stack` names.
  var stack: DeployedStack?
  /// All that was asked for it.
  var facts: Facts
  /// How many rounds of questions it took.
  var rounds: Int
}
