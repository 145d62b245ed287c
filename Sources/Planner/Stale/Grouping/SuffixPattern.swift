/// What the suffix of a throw-away run looks like in a name.
package struct SuffixPattern: Hashable, Sendable {
  /// As reports call it: `synth`.
  package let name: String
  /// A regular expression of Swift's. The suffix is its first group, or all of the match without
  /// one.
  package let regex: String
  /// A text without which there is no match: most names are told by it without a search.
  let contains: String?

  /// Nil when `regex` is no regular expression.
  package init?(name: String, regex: String, contains: String? = nil) {
    guard (try? Regex(regex)) != nil else { return nil }
    self.name = name
    self.regex = regex
    self.contains = contains
  }
}

/// Finds suffixes. Not a value to keep: compiled expressions belong to one task.
struct SuffixFinder {
  private let patterns: [(pattern: SuffixPattern, regex: Regex<AnyRegexOutput>)]

  init(_ patterns: [SuffixPattern]) {
    self.patterns = patterns.compactMap { pattern in
      (try? Regex(pattern.regex)).map { (pattern, $0) }
    }
  }

  struct Found: Hashable {
    let suffix: String
    let pattern: String
  }

  /// The first suffix by the first pattern that has one.
  func suffix(in text: String) -> Found? {
    for (pattern, regex) in patterns {
      if let part = pattern.contains, text.utf8.firstRange(of: part.utf8) == nil { continue }
      guard let match = text.firstMatch(of: regex) else { continue }
      let group = match.output.count > 1 ? match.output[1].range : match.range
      let suffix = text[group ?? match.range]
      if !suffix.isEmpty { return Found(suffix: String(suffix), pattern: pattern.name) }
    }
    return nil
  }
}
