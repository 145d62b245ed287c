internal import Documents
internal import PreflightModel

/// Reads headroom's own format, for everything that no other reader knows: a map, in JSON or YAML,
/// of resource types in any tool's spelling to how many are created (docs/resource-list.md).
struct ResourceListReader: PlanReader {
  static let format = PlanFormat.resourceList

  static func recognizes(_ outline: PlanOutline) -> Bool {
    switch outline.contents {
    case .json(let json):
      json.shape == .object && json.members.contains { AWSTypeName.isPlausible($0.name) }
    case .text(let head, _): recognizes(head)
    case .binary, .directory, .nothing: false
    }
  }

  /// Whether a line of YAML begins with a resource type as its key.
  static func recognizes(_ head: String) -> Bool {
    head.split(whereSeparator: \.isNewline).contains { line in
      key(of: line).map { AWSTypeName.isPlausible(String($0)) } == true
    }
  }

  /// The key at the begin of a line, without quotes; nil when there is none.
  private static func key(of line: Substring) -> Substring? {
    guard line.first == "a" || line.first == "A" || line.first == "\"" || line.first == "'" else {
      return nil
    }
    let end = line.firstRange(of: ": ")?.lowerBound ?? line.lastIndex(of: ":")
    guard let end else { return nil }
    let key = line[..<end]
    guard let quote = key.first, quote == "\"" || quote == "'", key.count > 2 else { return key }
    return key.dropFirst().dropLast()
  }

  func read(
    _ outline: PlanOutline, keeping selection: AttributeSelection
  ) throws(PlanError) -> Plan {
    let faults = YAMLCursor.FaultList()
    let entries = ResourceListEntry.entries(
      of: YAMLCursor(try text(of: outline), faults: faults))
    guard entries.reduce(0, { $0 + $1.count }) <= outline.file.maximumElements else {
      throw outline.tooManyElements(of: "resources")
    }
    let list = ResourceList(entries, keeping: selection)
    guard faults.faults.isEmpty else {
      throw PlanError(
        .malformed, "\(outline.file.name) is no sound resource list: \(faults.faults.summary).")
    }
    return Plan(path: outline.file.path, format: Self.format, resources: list.resources)
  }

  /// The list as YAML, which JSON is as well, so that both are refused in the same words.
  private func text(of outline: PlanOutline) throws(PlanError) -> YAMLReader {
    do throws(DocumentError) {
      return try YAMLReader(try outline.text(limit: DocumentLimits.yaml.bytes))
    } catch {
      throw PlanError(
        error.planError(about: outline.file.name).reason,
        "\(outline.file.name) is no sound resource list: \(YAMLFault(error)).")
    }
  }
}
