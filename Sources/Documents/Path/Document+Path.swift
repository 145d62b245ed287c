extension Document {
  /// What `path` names here, or nil where a member on the way is missing.
  ///
  /// For a plural path: every value found, in order; nil only when the list itself is missing,
  /// so that an empty list and an absent one stay apart.
  package func value(at path: DocumentPath) -> Document? {
    var value = self
    var isProjected = false
    for step in path.steps {
      guard let next = isProjected ? value.projected(step) : value.value(at: step) else {
        return nil
      }
      value = next
      isProjected = isProjected || step == .elements
    }
    return value
  }

  /// The values that `path` names: one or none for a singular path, any number for a plural one.
  /// Nil when the path leads to a member that is missing.
  package func values(at path: DocumentPath) -> [Document]? {
    guard let found = value(at: path) else { return nil }
    return path.isPlural ? found.array : [found]
  }

  private func value(at step: DocumentPath.Step) -> Document? {
    switch step {
    case .member(let name):
      self[name]
    case .index(let index):
      self[index < 0 ? (array?.count ?? 0) + index : index]
    case .elements:
      array.map { .array(Self.flattened($0)) }
    }
  }

  /// The step taken from each element of what an earlier `[]` yielded.
  private func projected(_ step: DocumentPath.Step) -> Document? {
    guard let elements = array else { return nil }
    if step == .elements { return .array(Self.flattened(elements)) }
    return .array(elements.compactMap { $0.value(at: step) }.filter { !$0.isNull })
  }

  /// The elements with those that are lists replaced by what they hold: one level, as JMESPath's
  /// flatten operator has it. Nulls are left out, as from every projection.
  private static func flattened(_ elements: [Document]) -> [Document] {
    elements.flatMap { $0.array ?? [$0] }.filter { !$0.isNull }
  }
}
