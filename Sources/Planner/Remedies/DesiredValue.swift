/// How much to ask AWS for.
package enum DesiredValue {
  /// What is needed plus a margin in percent, rounded up to a whole number, above the limit and
  /// not above a known maximum.
  package static func value(
    for needed: Double, margin: Double, above limit: Double, maximum: Double?
  ) -> Double {
    let desired = max((needed * (100 + margin) / 100).rounded(.up), limit.rounded(.down) + 1)
    return min(desired, maximum ?? desired)
  }
}
