/// Whether a condition holds, as far as that can be told before the deployment.
enum Truth: Hashable, Sendable {
  case yes
  case no
  case unknown

  init(_ holds: Bool) {
    self = holds ? .yes : .no
  }

  static prefix func ! (value: Truth) -> Truth {
    switch value {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }

  /// Whether all hold: one that does not is enough to know.
  static func all(_ values: [Truth]) -> Truth {
    if values.contains(.no) { return .no }
    return values.contains(.unknown) ? .unknown : .yes
  }

  /// Whether one of them holds.
  static func any(_ values: [Truth]) -> Truth { !all(values.map { !$0 }) }
}
