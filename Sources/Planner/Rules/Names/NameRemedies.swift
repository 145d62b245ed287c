internal import PreflightModel

/// The ways out where the name of a planned resource is taken in the account.
struct NameRemedies {
  let taker: NameTaker
  /// What an import takes; nil where AWS's answer does not tell.
  let importID: String?

  var remedies: [Remedy] {
    [takeOver, Remedy(.edit, summary: "Choose another name, or delete the one there is.")]
  }

  private var takeOver: Remedy {
    var remedy: Remedy
    switch taker.entry.dialect {
    case .terraform:
      remedy = Remedy(
        .reuse, summary: "Take the one there is into the state instead of creating it.")
    case .pulumi:
      remedy = Remedy(
        .reuse, summary: "Take the one there is into the stack instead of creating it.")
    case .cloudFormation:
      remedy = Remedy(
        .reuse,
        summary: "Take the one there is into the stack with a change set of the type IMPORT.")
    }
    remedy.importCommand = importCommand
    return remedy
  }

  /// Nil where there is none that could be pasted as it is. An id that begins with a dash would be
  /// read as a flag.
  private var importCommand: ShellCommand? {
    guard let importID, !importID.isEmpty, !importID.hasPrefix("-"),
      let first = taker.entry.address.unicodeScalars.first, first.properties.isAlphabetic
    else { return nil }
    let address = taker.entry.address
    let arguments: [String]
    switch taker.entry.dialect {
    case .terraform: arguments = ["terraform", "import", address, importID]
    case .pulumi:
      // urn:pulumi:STACK::PROJECT::TYPES::NAME
      let parts = address.split(
        separator: "::", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, !parts[3].hasPrefix("-") else { return nil }
      arguments = ["pulumi", "import", taker.entry.resource.type, String(parts[3]), importID]
    case .cloudFormation: return nil
    }
    return try? ShellCommand(arguments)
  }
}
