/// A path into a `Document`: a subset of JMESPath, parsed once.
///
/// `SummaryMap.Roles`, `Vpcs[]`, `Reservations[].Instances[]`, `"quoted name".x`, `list[0]`,
/// `list[-1]`, `@` (the document itself). `[]` flattens one level; what follows it is applied to
/// every element, and elements that lack the member, or have null there, are left out.
/// Grammar: https://jmespath.org/specification.html
package struct DocumentPath: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case member(String)
    case index(Int)
    case elements
  }

  package let steps: [Step]

  package init(steps: [Step]) {
    self.steps = steps
  }

  package init(_ text: String) throws(DocumentPathError) {
    var parser = DocumentPathParser(text)
    steps = try parser.steps()
  }

  /// Whether the path can name more than one value.
  package var isPlural: Bool { steps.contains(.elements) }
}

extension DocumentPath: CustomStringConvertible {
  package var description: String {
    guard !steps.isEmpty else { return "@" }
    var text = ""
    for step in steps {
      switch step {
      case .member(let name):
        if !text.isEmpty { text += "." }
        text += DocumentPathParser.isPlain(name) ? name : name.jsonQuoted
      case .index(let index): text += "[\(index)]"
      case .elements: text += "[]"
      }
    }
    return text
  }
}
