internal import Planner
internal import PreflightModel
internal import Reporters

/// Why headroom could not do its work, and the status it ends with.
struct Failure: Error {
  /// 1 when the work could not be done, 64 when the flags ask for what cannot be done.
  let status: Int32
  /// What is wrong and what to do, in a line or more; names from files and from AWS in it are made
  /// safe for a terminal.
  let text: String

  /// - Parameter details: Lines of their own below the sentence.
  init(_ sentence: String, details: [String] = [], status: Int32 = 1) {
    text = ([sentence] + details.map { "  \($0)" }).map { TerminalText($0).text }
      .joined(separator: "\n")
    self.status = status
  }

  /// Why nothing more was asked: AWS did not say who the caller is.
  static func unknownCaller(_ refusal: Unavailability) -> Failure {
    let words = refusal.message.isEmpty ? "" : ": \(refusal.message)"
    let sentence =
      refusal.kind == .badCredentials
      ? "AWS does not accept the credentials" : "AWS could not be reached"
    return Failure("\(sentence)\(words)")
  }

  /// A flag or a command that is part of the interface and not there yet.
  static func notBuilt(_ subject: String) -> Failure {
    Failure("\(subject) is not built yet.", status: 64)
  }
}

extension Check {
  /// Why AWS has not told who the caller is, where that ends the run: who cannot be reached, or does
  /// not accept the credentials, answers nothing else.
  func callerFailure(given facts: Facts) -> Failure? {
    guard !canGoOn(given: facts) else { return nil }
    return callerRefusal(given: facts).map(Failure.unknownCaller)
  }
}
