package import PreflightModel

extension Explanation {
  package init(_ quota: QuotaExplanation) {
    self.init(kind: .quota, id: quota.id.description, page: quota.markdown, quotas: [quota])
  }

  /// What AWS means by a code: the quota, or all that have it.
  package init(error code: String, quotas: [QuotaExplanation]) {
    let page = Self.page(
      "`\(code)`", code: code, quotas: quotas,
      hint: "the message tells which, and `headroom explain -` reads it from standard input.")
    self.init(kind: .error, id: code, page: page, quotas: quotas)
  }

  /// What was found in the output of a failed deployment.
  ///
  /// - Parameters:
  ///   - errors: Each with the lines that it stands in and the quotas that it may be about.
  ///   - rules: Each that was not heeded with the lines that say so, and its page.
  package init(
    output errors: [(code: String, lines: [Int], quotas: [QuotaExplanation])],
    rules: [(lines: [Int], page: String)]
  ) {
    let rulePages = rules.map { rule in
      "# \(Self.words(about: rule.lines)): \(rule.page.drop { $0 == "#" || $0 == " " })"
    }
    let pages = errors.map { error in
      Self.page(
        "`\(error.code)`, \(Self.words(about: error.lines))", code: error.code,
        quotas: error.quotas, hint: "what stands around it here does not tell which is meant.")
    }
    self.init(
      kind: .output, id: "-", page: (pages + rulePages).joined(separator: "\n"),
      quotas: errors.flatMap(\.quotas))
  }

  private static func page(
    _ heading: String, code: String, quotas: [QuotaExplanation], hint: String
  ) -> String {
    if quotas.count == 1, let quota = quotas.first {
      return "# \(heading): \(quota.name)\n\n\(quota.body)"
    }
    let entries = quotas.map { quota in
      let message = quota.failures.first { $0.code == code }?.message
      let mark = message.map { ", with \"\($0)\" in the message" } ?? ""
      return "- \(quota.name) (`\(quota.id)`)\(mark)."
    }
    return """
      # \(heading): one of \(counted(quotas.count, "quota"))

      Several quotas have this error in common: \(hint) `headroom explain` with an id says more of one.

      \(entries.joined(separator: "\n"))

      """
  }

  private static let mostLines = 5

  private static func words(about lines: [Int]) -> String {
    let numbers = lines.prefix(mostLines).map(String.init).joined(separator: ", ")
    let rest = lines.count - mostLines
    return (lines.count == 1 ? "line " : "lines ") + numbers
      + (rest > 0 ? " and \(QuotaNumber(rest)) more" : "")
  }
}
