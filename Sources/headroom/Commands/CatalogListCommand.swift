internal import ArgumentParser
internal import Documents
internal import Planner
internal import PreflightModel
internal import Reporters

/// What the catalogue holds.
struct CatalogListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the quotas that headroom knows.")

  @Argument(help: ArgumentHelp("Only quotas of these services.", valueName: "service"))
  var services: [String] = []

  @Option(help: ArgumentHelp("Only quotas that this type takes from.", valueName: "type"))
  var type: String?

  @Option(help: ArgumentHelp("Only quotas whose name or id has this text.", valueName: "text"))
  var text: String?

  @Flag(inversion: .prefixedNo, help: "Only quotas that AWS raises, or does not raise.")
  var adjustable: Bool?

  @Option(
    help: ArgumentHelp("A catalogue that extends or replaces entries.", valueName: "file"),
    completion: .file())
  var catalog: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.reportFormat
    let quotas = try Files.catalog(extendedBy: catalog).quotas.values
      .filter(isWanted)
      .sorted { ($0.id.service, $0.name, $0.id) < ($1.id.service, $1.name, $1.id) }
    let text =
      switch format {
      case .table: Self.table(of: quotas)
      case .json: Self.json(of: quotas).jsonText() + "\n"
      }
    try ReportPrinter(output, environment: [:]).write(text)
  }

  private func isWanted(_ quota: Quota) -> Bool {
    let words = "\(quota.id) \(quota.name)".lowercased()
    return (services.isEmpty || services.contains(quota.id.service))
      && type.map { type in quota.consumers.contains { $0.types.values.contains(type) } } ?? true
      && text.map { words.contains($0.lowercased()) } ?? true
      && adjustable.map { $0 == quota.isAdjustable } ?? true
  }

  private static func table(of quotas: [Quota]) -> String {
    let width = quotas.map(\.id.description.count).max() ?? 0
    return quotas.map { quota in
      let id = quota.id.description
      let padding = String(repeating: " ", count: width - id.count)
      let value = quota.defaultValue.map { QuotaNumber($0).description } ?? "no default known"
      let suffix = quota.isAdjustable == false ? ", not adjustable" : ""
      return TerminalText("\(id)\(padding)  \(quota.name): \(value)\(suffix)").text + "\n"
    }.joined()
  }

  private static func json(of quotas: [Quota]) -> JSONValue {
    .array(
      quotas.map { quota in
        [
          "service": .string(quota.id.service), "code": .string(quota.id.code),
          "name": .string(quota.name), "scope": .string(quota.scope.rawValue),
          "default": quota.defaultValue.map { .number($0) } ?? nil,
          "adjustable": quota.isAdjustable.map { .bool($0) } ?? nil,
        ]
      })
  }
}
