internal import ArgumentParser
internal import Planner
internal import PreflightModel
internal import Reporters

/// Which quotas `usage` looks at, and how it prints them.
struct UsageOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Only quotas of these services, by Service Quotas' code or the AWS CLI's name.",
      valueName: "service"))
  var services: [String] = []

  @Flag(
    help: """
      Also the quotas that only AWS knows, where it reports a usage metric. CloudWatch charges for \
      metrics that are asked for.
      """)
  var all = false

  @Option(
    help: ArgumentHelp(
      "Only quotas that are at least this full, and those of which that is not known.",
      valueName: "percent"))
  var minPercent: Percentage?

  @OptionGroup var aws: AWSOptions
  @OptionGroup var output: OutputOptions

  /// The format; one that is not there is a matter of wrong flags.
  var format: UsageFormat {
    get throws {
      guard let format = UsageFormat(rawValue: output.format) else {
        let formats = UsageFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(
          "There is no format \"\(output.format)\" of usage; there are \(formats).",
          status: ExitStatus.wrongFlags.rawValue)
      }
      return format
    }
  }

  /// The services that are named, by Service Quotas' codes; nil for all.
  func services(in catalog: Catalog) throws -> Set<String>? {
    guard !services.isEmpty else { return nil }
    return try services.reduce(into: []) { found, name in
      let codes = catalog.services(named: name)
      if !codes.isEmpty {
        found.formUnion(codes)
      } else if all, QuotaID.isServiceCode(name) {
        // The catalogue need not know it: AWS is asked, and says so when there is no such service.
        found.insert(name)
      } else {
        let near = NearNames.nearest(to: name, among: catalog.serviceNames)
        throw Failure(
          "The catalogue has no quotas of a service \"\(name)\"; `headroom catalog list` names "
            + "those it has.\(NearNames.question(near))", status: ExitStatus.wrongFlags.rawValue)
      }
    }
  }
}
