internal import Documents
internal import PlanReaders
internal import Planner
internal import PreflightModel
internal import Reporters

/// The files that a run reads, each with the sentence that says why it cannot be used.
enum Files {
  /// The plan at a path, or on standard input for `-`.
  ///
  /// - Parameter selection: Asked after a first look at the file.
  static func plan(
    at path: String, inputs: TemplateInputs, keeping selection: () throws -> AttributeSelection
  ) throws -> Plan {
    do {
      let outline = try PlanFile(path, inputs: inputs).outline()
      return try readPlan(outline, keeping: try selection())
    } catch let error as PlanError {
      throw Failure(error.message)
    }
  }

  /// The catalogue in the binary, extended by a user's.
  static func catalog(extendedBy path: String?) throws -> Catalog {
    do {
      let catalog = try Catalog.embedded()
      guard let path else { return catalog }
      return catalog.extended(by: try CatalogReader.read(document(at: path)))
    } catch let error as CatalogError {
      throw Failure(
        "\(path ?? "The built-in catalogue") is not sound:",
        details: error.faults.map(\.description))
    }
  }

  /// What leftovers are, as the binary has it.
  static func staleTypes() throws -> StaleTypes {
    do throws(CatalogError) {
      return try StaleTypes.embedded()
    } catch {
      throw Failure(
        "The built-in list of stale types is not sound:", details: error.faults.map(\.description))
    }
  }

  static func snapshot(at path: String) throws -> Snapshot {
    do {
      return try Snapshot(document(at: path))
    } catch let error as SnapshotError {
      throw Failure("\(path) is no snapshot of headroom: \(error.description).")
    }
  }

  /// The moment that a run's answers are from, by which the age of things is told.
  static func moment(of aws: AWSOptions) throws -> UTCTime {
    if let path = aws.snapshot, let recorded = UTCTime(try snapshot(at: path).recordedAt) {
      return recorded
    }
    return UTCTime(seconds: Int(Clock.now()))
  }

  /// Writes the answers of a run for later ones without credentials.
  static func record(
    _ facts: Facts, keeping names: Set<String>, account: Report.Account?, to path: String
  ) throws {
    let snapshot = Snapshot(
      of: facts, account: account, keeping: names.union(Caller.memberNames),
      recordedAt: Clock.timestamp)
    try OutputFile.write(snapshot.json.jsonText() + "\n", to: path, mode: 0o600)
  }

  /// A file that holds one JSON text.
  static func document(at path: String) throws -> Document {
    let bytes = try InputFile.bytes(at: path)
    do throws(DocumentError) {
      return try Document(json: bytes)
    } catch {
      throw Failure("\(path) is no JSON: \(error.description).")
    }
  }
}
