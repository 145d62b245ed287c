internal import PreflightModel

/// Finds in what a failed deployment printed the errors that mean a used-up quota or a rule that
/// was not heeded.
///
/// The text may be anything: nothing of it is repeated but codes that the catalogue has, and line
/// numbers.
package struct FailureText {
  /// One error, as often as it stands in the text.
  package struct Found: Hashable, Sendable {
    /// As the catalogue writes it.
    package var code: String
    /// From 1, in their order.
    package var lines: [Int]
    /// The quotas that it may be about, by their ids; more than one where the text does not tell.
    package var quotas: [Quota]
  }

  /// A rule that was not heeded.
  package struct FoundRule: Hashable, Sendable {
    package var rule: String
    /// From 1, in their order.
    package var lines: [Int]
  }

  private let index: FailureIndex
  private let rules: [RuleFailure]
  private let lines: [String]

  package init(_ text: String, index: FailureIndex, rules: [RuleFailure]) {
    self.index = index
    self.rules = rules
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { Self.readable($0) }
  }

  /// In the order of the text, equal ones once.
  package var errors: [Found] {
    var found: [Found] = []
    let hits = lines.indices.flatMap { line in codes(in: lines[line]).map { (line, $0) } }
    for (position, (line, code)) in hits.enumerated() {
      let previous = position > 0 ? hits[position - 1].0 : -1
      let next = position + 1 < hits.count ? hits[position + 1].0 : lines.count
      let context = context(of: line, after: previous, before: next)
      let quotas = FailureContext(context).narrowed(index.entries(of: code), of: code)
      guard !quotas.isEmpty else { continue }
      if let same = found.firstIndex(where: { $0.quotas == quotas && $0.code == code }) {
        if found[same].lines.last != line + 1 { found[same].lines.append(line + 1) }
      } else {
        found.append(Found(code: code, lines: [line + 1], quotas: quotas))
      }
    }
    return found
  }

  /// In the order of the table.
  package var unheeded: [FoundRule] {
    rules.compactMap { failure in
      let found = lines.indices.filter { failure.stands(in: lines[$0]) }
      return found.isEmpty ? nil : FoundRule(rule: failure.rule, lines: found.map { $0 + 1 })
    }
  }

  /// The known codes in a line, each once; where there is none, what a message tells.
  private func codes(in line: String) -> [String] {
    var codes: [String] = []
    for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let code = String(word)
      guard !index.entries(of: code).isEmpty, !codes.contains(code) else { continue }
      codes.append(code)
    }
    guard codes.isEmpty, Self.mayTell(line) else { return codes }
    let text = line.lowercased()
    let told = index.tellingMessages.first { _, entry in
      entry.message.map(text.contains) ?? false
    }
    return told.map { [$0.code] } ?? []
  }

  /// Whether the line speaks of a bound at all; most do not, and need not be looked at closely.
  private static func mayTell(_ line: String) -> Bool {
    let text = line.lowercased()
    return ["limit", "quota", "exceed", "maximum", "too many", "reached"]
      .contains { text.contains($0) }
  }

  private static let linesBefore = 3
  private static let linesAfter = 6

  /// What stands around an error: the resource's type comes before it in some tools, after it in
  /// others. Other errors' lines are not part of it.
  private func context(of line: Int, after previous: Int, before next: Int) -> String {
    let first = max(min(previous + 1, line), line - Self.linesBefore)
    let last = min(max(next - 1, line), line + Self.linesAfter)
    return lines[first...last].joined(separator: " ")
  }

  /// A line without colours and without the frame that Terraform draws.
  private static func readable(_ line: Substring) -> String {
    let line = line.prefix(longestLine)
    guard line.contains("\u{1B}") || line.contains("│") else { return String(line) }
    return String(line).replacing(/\u{1B}\[[0-9;]*[A-Za-z]/, with: "").replacing("│", with: " ")
  }

  /// Longer lines are no messages.
  private static let longestLine = 10_000
}
