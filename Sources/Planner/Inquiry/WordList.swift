/// Names in a sentence: `a`, `a and b`, `a, b and c`, `a, b and 7 more`.
struct WordList: CustomStringConvertible {
  let description: String

  /// - Parameter limit: how many names are shown; the rest is counted.
  init(_ words: [String], showing limit: Int = .max, joining last: String = "and") {
    // "and 1 more" would take the place that the one itself could have.
    let shown = words.count - 1 <= limit ? words : Array(words.prefix(limit))
    let rest = words.count - shown.count
    let parts = rest > 0 ? shown + ["\(rest) more"] : shown
    description =
      parts.count < 2
      ? parts.joined() : parts.dropLast().joined(separator: ", ") + " \(last) " + (parts.last ?? "")
  }
}
