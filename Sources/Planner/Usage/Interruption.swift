internal import Documents
internal import PreflightModel

/// Why a source cannot be read to its end now.
enum Interruption: Error {
  /// These lookups must be answered first.
  case asks(Set<Lookup>)
  case refused([UsageAnswer.Refusal])
}

extension Lookup {
  /// The refusal of an answer that is not as the service's model promises.
  func malformed(_ message: String) -> Interruption {
    refused(Unavailability(.malformed, message))
  }

  func refused(_ reason: Unavailability) -> Interruption {
    .refused([UsageAnswer.Refusal(lookup: self, reason: reason)])
  }

  func lacks(_ path: DocumentPath) -> Interruption {
    malformed("the answer to \(self) lacks \(path)")
  }
}
