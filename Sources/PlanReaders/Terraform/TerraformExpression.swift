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
}
