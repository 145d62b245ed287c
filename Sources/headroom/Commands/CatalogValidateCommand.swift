internal import ArgumentParser
internal import Planner

/// Whether a catalogue file is sound, with path and reason for each fault.
struct CatalogValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks a catalogue file completely; without one, the catalogue in the binary.",
    discussion: "Exit status: 0 sound, 1 not.")

  @Argument(
    help: ArgumentHelp("A catalogue file.", valueName: "file"), completion: .file())
  var file: String?

  func run() throws {
    let name = file ?? "The built-in catalogue"
    let catalog: Catalog
    do {
      catalog = try file.map { try CatalogReader.read(Files.document(at: $0)) } ?? .embedded()
    } catch let error as CatalogError {
      let count = error.faults.count
      throw Failure(
        "\(name) has \(count) fault\(count == 1 ? "" : "s"):",
        details: error.faults.map(\.description))
    }
    let count = catalog.quotas.count
    try StandardStream.output.writeDocument(
      "\(name) is sound: \(count) quota\(count == 1 ? "" : "s").\n")
  }
}
