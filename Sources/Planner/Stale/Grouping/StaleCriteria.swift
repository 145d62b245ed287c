package import PreflightModel

/// What counts as left behind, and what is left alone.
package struct StaleCriteria: Sendable {
  package var patterns: [SuffixPattern]
  /// Suffixes of runs that are left alone.
  package var keep: Set<String>
  /// The only runs of interest; empty for all.
  package var only: Set<String>
  /// Nothing younger counts.
  package var olderThan: Age
  /// Tags that protect, by their names in lower case; names and values are compared without regard
  /// to case.
  let protectTags: [String: Set<String>]
  package var now: UTCTime

  /// The configuration's settings over the defaults; patterns of the configuration replace those
  /// of `types`, and its protecting tags add to them.
  package init(_ settings: StaleSettings, types: StaleTypes, now: UTCTime) {
    let own = settings.patterns.sorted { $0.key < $1.key }.compactMap {
      SuffixPattern(name: $0.key, regex: $0.value)
    }
    patterns = own.isEmpty ? types.patterns : own
    keep = Set(settings.keep)
    only = []
    olderThan = settings.olderThan ?? Age.day
    var tags: [String: Set<String>] = [:]
    for (name, value) in Array(types.protectTags) + Array(settings.protectTags) {
      tags[name.lowercased(), default: []].insert(value.lowercased())
    }
    protectTags = tags
    self.now = now
  }

  /// The tag that protects, as `keep=true`; nil when none does.
  func protectingTag(in tags: [String: String]) -> String? {
    for (name, value) in tags.sorted(by: { $0.key < $1.key })
    where protectTags[name.lowercased()]?.contains(value.lowercased()) == true {
      return "\(name)=\(value)"
    }
    return nil
  }

  /// Whether it was made, or used, less long ago than counts as old.
  func isYoung(_ moment: UTCTime) -> Bool { now.seconds - moment.seconds < olderThan.seconds }
}
