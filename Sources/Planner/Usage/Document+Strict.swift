internal import Documents

extension Document {
  /// The values that `path` names, or nil when a member on the way is missing or null, in any
  /// element of any list. An empty list gives no values.
  func strictValues(at path: DocumentPath) -> [Document]? {
    strictValues(at: path.steps[...])
  }

  private func strictValues(at steps: ArraySlice<DocumentPath.Step>) -> [Document]? {
    guard let step = steps.first else { return isNull ? nil : [self] }
    let rest = steps.dropFirst()
    switch step {
    case .member(let name):
      return self[name]?.strictValues(at: rest)
    case .index:
      return value(at: DocumentPath(steps: [step]))?.strictValues(at: rest)
    case .elements:
      guard case .array(let elements) = self else { return nil }
      var values: [Document] = []
      for element in elements {
        guard let found = element.strictValues(at: rest) else { return nil }
        values += found
      }
      return values
    }
  }
}
