internal import Documents

/// An expression of the configuration, of which the plan tells either the constant or what it
/// refers to, never the text.
enum TerraformExpression: Hashable, Sendable {
  case constant(Document)
  case references([TerraformReference])

  /// Nil for a nested block, and for an expression of which nothing is known.
  init?(_ document: Document?) {
    if let constant = document?["constant_value"] {
      self = .constant(constant)
    } else if let references = document?["references"]?.array {
      self = .references(TerraformReference.list(references.compactMap(\.string)))
    } else {
      return nil
    }
  }

  var references: [TerraformReference] {
    switch self {
    case .constant: []
    case .references(let references): references
    }
  }

  /// What the expressions of a block refer to, by attribute names joined by dots: nested blocks
  /// are gone through, and all blocks of one name are taken together.
  static func references(
    inBlock block: Document?, keeping isWanted: (String) -> Bool
  ) -> [String: [TerraformReference]] {
    var found: [String: [TerraformReference]] = [:]
    for (name, value) in (block?.object ?? [:]).sorted(by: { $0.key < $1.key })
    where isWanted(name) {
      collect(value, at: name, into: &found)
    }
    return found
  }

  private static func collect(
    _ value: Document, at path: String, into found: inout [String: [TerraformReference]]
  ) {
    if let expression = TerraformExpression(value) {
      guard !expression.references.isEmpty else { return }
      found[path, default: []] += expression.references
    } else if let blocks = value.array {
      for block in blocks { collect(block, at: path, into: &found) }
    } else if let members = value.object {
      for (name, member) in members.sorted(by: { $0.key < $1.key }) {
        collect(member, at: path + "." + name, into: &found)
      }
    }
  }
}
