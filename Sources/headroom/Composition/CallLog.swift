internal import AWSQuery
internal import Reporters

/// The lines of `-v`: one for every request.
enum CallLog {
  @Sendable static func write(_ record: CallRecord) {
    let outcome = [record.status.map(String.init), record.code].compactMap(\.self)
    let milliseconds = record.duration / .milliseconds(1)
    var line = "\(record.service):\(record.operation) \(record.region)"
    if record.attempt > 1 { line += " attempt \(record.attempt)" }
    line += " \(outcome.isEmpty ? "no answer" : outcome.joined(separator: " "))"
    line += " \(Int(milliseconds.rounded())) ms"
    StandardStream.error.write(TerminalText(line).text + "\n")
  }
}
