internal import Documents

extension DocumentError {
  /// The error as one about a plan file that is to hold this language.
  func planError(about name: String, as language: String = "JSON") -> PlanError {
    switch reason {
    case .unreadable(let why):
      PlanError(.unreadable, "\(name) cannot be read: \(why).")
    case .truncated:
      PlanError(.malformed, "\(name) breaks off in the middle: write it anew.")
    case .malformed, .invalidEncoding, .duplicateName, .refused:
      PlanError(.malformed, "\(name) is no valid \(language): \(self).")
    case .tooLarge, .tooDeep, .tooManyValues:
      PlanError(.tooLarge, "\(name) is more than headroom reads: \(self).")
    }
  }
}
