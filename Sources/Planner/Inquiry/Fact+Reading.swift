internal import Documents
internal import PreflightModel

/// What became of a question, read into a type of ours.
enum Reading<Value> {
  case known(Value)
  case unavailable(Unavailability)

  var value: Value? {
    if case .known(let value) = self { value } else { nil }
  }

  /// Why there is no value.
  var reason: Unavailability? {
    if case .unavailable(let reason) = self { reason } else { nil }
  }
}

extension Fact {
  /// The answer as a value; one that makes none is as good as refused.
  func reading<Value>(_ value: (Document) -> Value?) -> Reading<Value> {
    switch self {
    case .known(let document):
      value(document).map(Reading.known) ?? .unavailable(Unavailability(.malformed))
    case .unavailable(let reason): .unavailable(reason)
    }
  }
}
