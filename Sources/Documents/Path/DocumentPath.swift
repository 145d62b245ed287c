/// A path into a `Document`: a subset of JMESPath, parsed once.
///
/// `SummaryMap.Roles`, `Vpcs[]`, `Reservations[].Instances[]`, `"quoted name".x`, `list[0]`,
/// `list[-1]`, `@` (the document itself). `[]` flattens one level, as in JMESPath; what follows it
/// is applied to every element, and elements that lack the member are left out.
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
        text += DocumentPathParser.isPlain(name) ? name : "\"\(name)\""
      case .index(let index): text += "[\(index)]"
      case .elements: text += "[]"
      }
    }
    return text
  }
}

extension Document {
  /// What `path` names here, or nil where a member on the way is missing.
  ///
  /// For a plural path: every value found, in order; nil only when the list itself is missing,
  /// so that an empty list and an absent one stay apart.
  package func value(at path: DocumentPath) -> Document? {
    value(at: path.steps[...])
  }

  /// The values that `path` names: one or none for a singular path, any number for a plural one.
  /// Nil when the path leads to a member that is missing.
  package func values(at path: DocumentPath) -> [Document]? {
    guard let found = value(at: path) else { return nil }
    guard path.isPlural else { return [found] }
    return found.array
  }

  private func value(at steps: ArraySlice<DocumentPath.Step>) -> Document? {
    guard let step = steps.first else { return self }
    let rest = steps.dropFirst()
    switch step {
    case .member(let name):
      return self[name]?.value(at: rest)
    case .index(let index):
      guard case .array(let elements) = self else { return nil }
      return self[index < 0 ? elements.count + index : index]?.value(at: rest)
    case .elements:
      guard case .array(let elements) = self else { return nil }
      let isPlural = rest.contains(.elements)
      return .array(
        elements.flatMap { element -> [Document] in
          guard let found = element.value(at: rest), !found.isNull else { return [] }
          return isPlural ? found.array ?? [] : [found]
        })
    }
  }
}
