/// Why a program did not run to its end.
enum ProcessFailure: Error, Hashable {
  /// Nobody could start it; the system's words.
  case notStarted(String)
  case timedOut
  case cancelled
  /// It wrote more to its standard output than is taken.
  case tooMuchOutput
}
