/// What counts as left behind, for `headroom stale`.
package struct StaleSettings: Hashable, Sendable {
  /// Regular expressions that find the suffix of a run in a name, by a name for the pattern; they
  /// replace the built-in ones. Empty when the file names none.
  package var patterns: [String: String] = [:]
  /// Suffixes of runs that are left alone.
  package var keep: [String] = []
  /// Nothing younger than this counts.
  package var olderThan: Age?
  /// A resource that carries one of these tags, with this value, is left alone.
  package var protectTags: [String: String] = [:]

  package init() {}
}
