/// How a finding ends. "Not known" is a verdict of its own, and never a pass.
package enum Verdict: String, Hashable, Sendable, CaseIterable, Comparable {
  case clear
  case warning
  case undetermined
  case blocked

  package static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .clear: 0
    case .warning: 1
    case .undetermined: 2
    case .blocked: 3
    }
  }
}
