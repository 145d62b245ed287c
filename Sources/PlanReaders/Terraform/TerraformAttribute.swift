internal import Documents

/// An attribute of a resource block whose expression refers to something, if only to what never
/// leads to a planned resource.
struct TerraformAttribute: Hashable, Sendable {
  /// The attribute of the resource that it is or lies in: `vpc_config`.
  let outerName: String
  /// Its own name: `subnet_ids`.
  let name: String
  private(set) var references: [TerraformReference]

  /// The attributes of a block by their names joined by dots: nested blocks are gone through, and
  /// all blocks of one name are taken together.
  static func attributes(
    inBlock block: Document?, keeping isWanted: (String) -> Bool
  ) -> [String: TerraformAttribute] {
    var found: [String: TerraformAttribute] = [:]
    for (name, value) in block?.object ?? [:] where isWanted(name) {
      collect(value, at: [name], into: &found)
    }
    return found
  }

  private static func collect(
    _ value: Document, at path: [String], into found: inout [String: TerraformAttribute]
  ) {
    if let expression = TerraformExpression(value) {
      guard case .references = expression, let first = path.first, let last = path.last else {
        return
      }
      let none = TerraformAttribute(outerName: first, name: last, references: [])
      found[path.joined(separator: "."), default: none].references += expression.references
    } else if let blocks = value.array {
      for block in blocks { collect(block, at: path, into: &found) }
    } else {
      for (name, member) in value.object ?? [:] {
        collect(member, at: path + [name], into: &found)
      }
    }
  }
}
