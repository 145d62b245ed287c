internal import PreflightModel

extension Remedy {
  /// To let the plan's tool take over what exists, instead of creating it.
  ///
  /// - Parameter id: what an import takes; nil where AWS's answer does not tell.
  static func takingOver(_ id: String?, as entry: PlannedEntry) -> Remedy {
    let summary =
      switch entry.dialect {
      case .terraform: "Take the one there is into the state instead of creating it."
      case .pulumi: "Take the one there is into the stack instead of creating it."
      case .cloudFormation:
        "Take the one there is into the stack with a change set of the type IMPORT."
      }
    var remedy = Remedy(.reuse, summary: summary)
    remedy.importCommand = id.flatMap { importCommand(of: $0, as: entry) }
    return remedy
  }

  /// Nil where there is none that could be pasted as it is. What begins with a dash would be read
  /// as a flag.
  private static func importCommand(of id: String, as entry: PlannedEntry) -> ShellCommand? {
    let words: [String]
    switch entry.dialect {
    case .terraform: words = ["terraform", "import", entry.address, id]
    case .pulumi:
      // urn:pulumi:STACK::PROJECT::TYPES::NAME
      let parts = entry.address.split(
        separator: "::", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4 else { return nil }
      words = ["pulumi", "import", entry.resource.type, String(parts[3]), id]
    case .cloudFormation: return nil
    }
    guard words.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") }) else { return nil }
    return try? ShellCommand(words)
  }
}
