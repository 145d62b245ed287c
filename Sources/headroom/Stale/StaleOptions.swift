internal import ArgumentParser
internal import Planner

/// What counts as left behind: the flags of `stale`.
struct StaleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A regular expression that finds the suffix of a run in a name, as its first group or as a "
        + "whole; may be repeated, and replaces the built-in ones.", valueName: "regex"))
  var pattern: [String] = []

  @Option(
    help: ArgumentHelp(
      "Leave alone what is younger, such as 36h or 7d; 1d if not set.", valueName: "duration"))
  var olderThan: AgeArgument?

  @Option(help: ArgumentHelp("Leave this run alone; may be repeated.", valueName: "suffix"))
  var keep: [String] = []

  @Option(help: ArgumentHelp("Only this run; may be repeated.", valueName: "suffix"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      "Write the script that deletes it all; - prints it alone.", valueName: "file"),
    completion: .file())
  var commands: String?

  func validate() throws {
    for text in pattern where text.isEmpty || SuffixPattern(name: text, regex: text) == nil {
      throw ValidationError("--pattern takes a regular expression, not \"\(text)\".")
    }
    for suffix in keep + only where suffix.isEmpty {
      throw ValidationError("--keep and --only take the suffix of a run.")
    }
  }

  /// These flags in place of what the configuration says.
  func applied(to criteria: StaleCriteria) -> StaleCriteria {
    var criteria = criteria
    let own = pattern.compactMap { SuffixPattern(name: $0, regex: $0) }
    if !own.isEmpty { criteria.patterns = own }
    if let olderThan { criteria.olderThan = olderThan.age }
    criteria.keep.formUnion(keep)
    criteria.only = Set(only)
    return criteria
  }
}

/// A length of time, `36h`.
struct AgeArgument: ExpressibleByArgument {
  let age: Age

  init?(argument: String) {
    guard let age = Age(argument) else { return nil }
    self.age = age
  }
}
