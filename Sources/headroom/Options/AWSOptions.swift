internal import AWSQuery
internal import ArgumentParser

/// Whom to ask, and as whom: the flags of every command that asks AWS.
struct AWSOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The profile of the AWS configuration.", valueName: "name"))
  var profile: String?

  @Option(
    name: .customLong("region"),
    help: ArgumentHelp(
      "Where resources go whose plan does not say; which regions to list.", valueName: "region"))
  var regions: [String] = []

  @Option(help: ArgumentHelp("Ask this endpoint instead of AWS's.", valueName: "url"))
  var endpointURL: String?

  @Option(
    help: ArgumentHelp("Take the answers from a recording; no network at all.", valueName: "file"),
    completion: .file())
  var snapshot: String?

  @Option(
    help: ArgumentHelp("Write a recording of AWS's answers.", valueName: "file"),
    completion: .file())
  var record: String?

  @Option(help: ArgumentHelp("The time limit of the whole run.", valueName: "seconds"))
  var timeout = Seconds(value: 120)

  @Option(
    help: ArgumentHelp(
      "Settings; headroom.yaml in the working directory if there is one.", valueName: "file"),
    completion: .file())
  var config: String?

  @Option(
    help: ArgumentHelp("A catalogue that extends or replaces entries.", valueName: "file"),
    completion: .file())
  var catalog: String?

  @Flag(name: .customShort("v"), help: "Print each call to standard error.")
  var verbose = false

  /// The one region of a command that works in one.
  var region: String? { regions.first }

  /// For commands that work in one region.
  func requireOneRegion() throws {
    guard regions.count <= 1 else {
      throw ValidationError("--region may stand only once here.")
    }
  }

  func validate() throws {
    for region in regions where !RegionName.isValid(region) {
      throw ValidationError("--region takes a region's name such as eu-west-1, not \"\(region)\".")
    }
    if let endpointURL, !["https://", "http://"].contains(where: endpointURL.hasPrefix) {
      throw ValidationError("--endpoint-url takes a URL such as https://ec2.internal.example:8443.")
    }
    guard snapshot == nil || record == nil else {
      throw ValidationError("--snapshot and --record exclude each other.")
    }
  }
}
