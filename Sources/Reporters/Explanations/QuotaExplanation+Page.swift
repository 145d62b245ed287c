package import PreflightModel

extension QuotaExplanation {
  /// The page about the quota, in the Markdown that headroom's pages are written in.
  package var markdown: String { "# \(name)\n\n\(body)" }

  /// The page without its heading.
  var body: String {
    var sections = [
      "`\(id)`, a quota \(scopeWords). \(defaultWords) \(adjustabilityWords)",
      list("How it is counted", counting.map(Self.sentence), after: note),
      list("What takes from it", takers.map(Self.words(about:))),
      list("What AWS answers when it is used up", failures.map(Self.words(about:))),
      commands("See what holds", showing),
      commands("Raise it, here to \(raisedTo)", raising),
    ]
    if let page { sections.append("AWS's page: <\(page)>") }
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var scopeWords: String {
    switch scope {
    case .region: "of each region"
    case .account: "of the account as a whole"
    case .resource: "that each parent has for itself"
    }
  }

  private var defaultWords: String {
    guard let defaultValue else { return "No default of AWS's is known." }
    let date = defaultDate.map { " (as of \($0))" } ?? ""
    return "AWS's default is \(QuotaNumber(defaultValue))\(date)."
  }

  private var adjustabilityWords: String {
    switch isAdjustable {
    case true?:
      maximum.map { "AWS raises it on request, to \(QuotaNumber($0)) at the most." }
        ?? "AWS raises it on request."
    case false?: "AWS does not raise it."
    case nil: "Whether AWS raises it is not known."
    }
  }

  private var raisedTo: String {
    guard let defaultValue, maximum.map({ 2 * defaultValue < $0 }) ?? true else {
      return "the most that AWS grants"
    }
    return "twice the default"
  }

  private func list(_ title: String, _ entries: [String], after note: String? = nil) -> String {
    guard !entries.isEmpty || note != nil else { return "" }
    let items = entries.map { "- \($0)" }.joined(separator: "\n")
    return ["## \(title)", items, note ?? ""].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func commands(_ title: String, _ commands: [ShellCommand]) -> String {
    guard !commands.isEmpty else { return "" }
    let lines = commands.map(\.line).joined(separator: "\n")
    return "## \(title)\n\n```\n\(lines)\n```"
  }

  private static func sentence(_ phrase: String) -> String { phrase + "." }

  private static func words(about takers: Takers) -> String {
    let types = takers.types.map { taker in
      "`\(taker.type)`" + (taker.amount.map { " (\($0))" } ?? "")
    }
    return "\(takers.tool): \(types.joined(separator: ", "))."
  }

  private static func words(about failure: Failure) -> String {
    "`\(failure.code)`" + (failure.message.map { ", with \"\($0)\" in its message" } ?? "") + "."
  }
}
