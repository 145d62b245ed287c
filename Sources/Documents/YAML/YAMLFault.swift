/// One thing that is wrong in a YAML text, and where.
package struct YAMLFault: Hashable, Sendable, CustomStringConvertible {
  /// Counted from 1; nil when the fault lies with the whole text.
  package let line: Int?
  /// A phrase: "warnAt must be a number from 0 to 100, not a string".
  package let problem: String

  package init(line: Int?, problem: String) {
    self.line = line
    self.problem = problem
  }

  /// The error as a fault.
  package init(_ error: DocumentError) {
    let isGrammar = if case .malformed = error.reason { true } else { false }
    self.init(
      line: error.line,
      problem: isGrammar ? "the text is no YAML: \(error.reason)" : "\(error.reason)")
  }

  package var description: String { line.map { "line \($0): \(problem)" } ?? problem }
}

extension [YAMLFault] {
  /// The first five, and how many more there are.
  package var summary: String {
    let told = prefix(5).map(\.description).joined(separator: "; ")
    return count > 5 ? "\(told); and \(count - 5) more" : told
  }
}
