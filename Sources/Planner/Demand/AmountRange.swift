internal import PreflightModel

/// An amount that may not be known exactly before apply.
package struct AmountRange: Hashable, Sendable {
  package var low: Double
  /// Nil when nothing bounds it.
  package var high: Double?

  package init(low: Double, high: Double?) {
    self.low = low
    self.high = high
  }

  package init(_ exact: Double) {
    self.init(low: exact, high: exact)
  }

  package static let zero = AmountRange(0)
  /// Anything from nothing up.
  package static let unbounded = AmountRange(low: 0, high: nil)

  package var isZero: Bool { low == 0 && high == 0 }

  /// The same amount, or nothing: for what may turn out not to count.
  package var orNothing: AmountRange { AmountRange(low: 0, high: high) }

  /// The amount of as many resources as one of a plan stands for.
  func times(_ number: PlannedResource.Number) -> AmountRange {
    switch number {
    case .one: self
    case .oneLater: orNothing
    case .anyNumber: isZero ? self : .unbounded
    }
  }

  package static func + (left: AmountRange, right: AmountRange) -> AmountRange {
    AmountRange(low: left.low + right.low, high: sum(left.high, right.high))
  }

  package static func * (left: AmountRange, right: AmountRange) -> AmountRange {
    AmountRange(low: left.low * right.low, high: product(left.high, right.high))
  }

  package static func / (left: AmountRange, divisor: Double) -> AmountRange {
    AmountRange(low: left.low / divisor, high: left.high.map { $0 / divisor })
  }

  private static func sum(_ left: Double?, _ right: Double?) -> Double? {
    guard let left, let right else { return nil }
    return left + right
  }

  private static func product(_ left: Double?, _ right: Double?) -> Double? {
    if left == 0 || right == 0 { return 0 }
    guard let left, let right else { return nil }
    return left * right
  }
}
