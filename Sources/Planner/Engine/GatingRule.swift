package import PreflightModel

/// A rule without which nothing else is worth asking: plan and account must belong together.
///
/// Where it concerns the plans, who the caller is is asked before anything else. What it does not
/// let through ends the run, with its findings alone.
package protocol GatingRule: PreflightRule {
  /// Whether the plans say anything that the rule compares.
  func concerns(_ check: Check) -> Bool

  /// Whether the other rules may ask. Not knowing who the caller is does not stop them.
  func letsThrough(_ check: Check, given facts: Facts) -> Bool
}
