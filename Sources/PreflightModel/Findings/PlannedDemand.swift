/// What a plan takes from a quota, in the quota's unit, compared with today.
package struct PlannedDemand: Hashable, Sendable {
  /// Creations minus deletions, once all is done.
  package var net: Double
  /// The most that exist at once above today, with the amounts that are known.
  package var peak: Double
  /// The least that must fit: known amounts, deletions as early as the tool may do them.
  package var low: Double
  /// The most that may have to fit; nil when an unknown amount has no bound.
  package var high: Double?

  package init(net: Double, peak: Double, low: Double, high: Double?) {
    self.net = net
    self.peak = peak
    self.low = low
    self.high = high
  }
}
