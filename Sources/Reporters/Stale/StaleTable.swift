package import PreflightModel

/// What was left behind, for a person at a terminal.
package struct StaleTable {
  private let report: StaleReport
  private let quotaNames: [QuotaID: String]
  private let now: UTCTime
  private let width: Int
  private let colors: Bool

  /// How many of a long list are shown.
  private static let shown = 10

  /// - Parameter quotaNames: What AWS calls the quotas that are freed.
  package init(
    _ report: StaleReport, quotaNames: [QuotaID: String], now: UTCTime, width: Int, colors: Bool
  ) {
    self.report = report
    self.quotaNames = quotaNames
    self.now = now
    self.width = min(max(width, 40), 100)
    self.colors = colors
  }

  package var text: String {
    var page = TerminalPage(width: width, colors: colors)
    page.paragraph(TerminalText(headline), style: .bold)
    for group in report.groups { add(group, to: &page) }
    addSkipped(to: &page)
    addGaps(to: &page)
    if !report.groups.isEmpty {
      page.blank()
      page.paragraph(
        """
        headroom deletes nothing itself. `headroom stale --commands cleanup.sh` writes the script \
        that does.
        """)
    }
    return page.text
  }

  private var headline: String {
    let account = report.account.map { " in account \($0.id)" } ?? ""
    let regions = report.regions.joined(separator: ", ")
    let resources = report.groups.reduce(0) { $0 + $1.resources.count }
    let what =
      report.groups.isEmpty
      ? "nothing was left behind"
      : "\(counted(report.groups.count, "run")) left \(counted(resources, "resource")) behind"
    return "\(what)\(account), \(regions)"
  }

  private func add(_ group: StaleGroup, to page: inout TerminalPage) {
    page.blank()
    page.columns(TerminalText(group.suffix), TerminalText(age(of: group)), indent: 2)
    if let stack = group.stack {
      page.paragraph("stack \(TerminalText(stack)), deleted with all that it made", indent: 2)
    }
    page.paragraph(TerminalText(contents(of: group)), indent: 2, hanging: 2)
    if !group.frees.isEmpty {
      page.paragraph(TerminalText("frees \(freed(by: group))"), indent: 2, hanging: 2)
    }
    if !group.isComplete {
      page.paragraph("There may be more: not all could be read.", indent: 2)
    }
  }

  private func age(of group: StaleGroup) -> String {
    guard let oldest = group.oldest.flatMap(UTCTime.init),
      let newest = group.newest.flatMap(UTCTime.init)
    else { return "age unknown" }
    let first = UTCTime.span(from: oldest, to: now)
    let last = UTCTime.span(from: newest, to: now)
    return first == last ? "\(first) old" : "\(last) to \(first) old"
  }

  /// `3 AWS::EC2::Subnet, 1 AWS::EC2::VPC vpc-1 (healthcare-vpc)`, in the order of deletion.
  private func contents(of group: StaleGroup) -> String {
    var order: [String] = []
    var byType: [String: [StaleResource]] = [:]
    for resource in group.resources {
      if byType[resource.type] == nil { order.append(resource.type) }
      byType[resource.type, default: []].append(resource)
    }
    return order.map { type in
      let resources = byType[type] ?? []
      let short = type.split(separator: ":").suffix(2).joined(separator: " ")
      guard resources.count == 1 else { return "\(QuotaNumber(resources.count)) \(short)s" }
      return "\(short) \(resources[0].name ?? resources[0].id)"
    }
    .joined(separator: ", ")
  }

  private func freed(by group: StaleGroup) -> String {
    group.frees.map { freed in
      "\(QuotaNumber(freed.amount)) of \(quotaNames[freed.quota] ?? freed.quota.description)"
        + (freed.region.map { " (\($0))" } ?? "")
    }
    .joined(separator: ", ")
  }

  private func addSkipped(to page: inout TerminalPage) {
    guard !report.skipped.isEmpty else { return }
    page.blank()
    page.line("left alone", style: .bold)
    for skipped in report.skipped.prefix(Self.shown) {
      page.paragraph(
        TerminalText(
          "\(skipped.resource.type) \(skipped.resource.name ?? skipped.resource.id)"
            + "\(skipped.resource.region.map { " in \($0)" } ?? ""): \(skipped.reason)"),
        indent: 2, hanging: 2)
    }
    addRest(of: report.skipped.count, to: &page)
  }

  private func addGaps(to page: inout TerminalPage) {
    guard !report.gaps.isEmpty else { return }
    page.blank()
    page.line("could not be read, so there may be more", style: .bold)
    for gap in report.gaps.prefix(Self.shown) {
      page.paragraph(
        TerminalText("\(gap.call)\(gap.region.map { " in \($0)" } ?? ""): \(gap.reason)"),
        indent: 2, hanging: 2)
    }
    addRest(of: report.gaps.count, to: &page)
  }

  private func addRest(of count: Int, to page: inout TerminalPage) {
    guard count > Self.shown else { return }
    page.paragraph(
      "and \(QuotaNumber(count - Self.shown)) more, which `--format json` lists", indent: 2)
  }
}
