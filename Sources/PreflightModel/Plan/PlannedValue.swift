package import Documents

/// What a plan says about an attribute.
package enum PlannedValue: Hashable, Sendable {
  case known(Document)
  /// The value is decided while the plan is carried out.
  case unknown
  /// The plan has the value but marks it as sensitive, so headroom has dropped it.
  case sensitive
  /// The attribute is not set.
  case absent
}

extension PlannedResource {
  /// The attribute at a singular path, after the change.
  package func value(at path: DocumentPath) -> PlannedValue {
    if Self.isMarked(unknown, path.steps[...]) { return .unknown }
    if Self.isMarked(sensitive, path.steps[...]) { return .sensitive }
    guard let value = attributes.value(at: path), !value.isNull else { return .absent }
    return .known(value)
  }

  /// The attribute at a singular path, before the change.
  package func priorValue(at path: DocumentPath) -> PlannedValue {
    guard let value = priorAttributes.value(at: path), !value.isNull else { return .absent }
    return .known(value)
  }

  /// Whether `mask` is `true` at the path or above it.
  private static func isMarked(_ mask: Document, _ steps: ArraySlice<DocumentPath.Step>) -> Bool {
    if mask == true { return true }
    guard let step = steps.first else { return false }
    switch step {
    case .member(let name):
      return mask[name].map { isMarked($0, steps.dropFirst()) } ?? false
    case .index(let index):
      return mask[index].map { isMarked($0, steps.dropFirst()) } ?? false
    case .elements:
      return mask.array?.contains { isMarked($0, steps.dropFirst()) } ?? false
    }
  }
}
