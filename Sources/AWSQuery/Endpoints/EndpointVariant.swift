/// Which of a service's endpoints is wanted, named as in the table.
enum EndpointVariant: String, Hashable, Sendable {
  case plain
  /// Of validated cryptographic modules.
  case fips
  /// Reachable over IPv6 too.
  case dualStack
  case fipsDualStack

  init(usesFIPS: Bool, usesDualStack: Bool) {
    self =
      switch (usesFIPS, usesDualStack) {
      case (false, false): .plain
      case (true, false): .fips
      case (false, true): .dualStack
      case (true, true): .fipsDualStack
      }
  }

  /// For messages.
  var name: String {
    switch self {
    case .plain: "standard"
    case .fips: "FIPS"
    case .dualStack: "dual-stack"
    case .fipsDualStack: "FIPS dual-stack"
    }
  }
}
