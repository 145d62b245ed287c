package import Documents
package import PreflightModel

/// What a plan says at one place of an attribute.
package struct AttributeReading: Hashable, Sendable {
  /// Where it stands, every element of a list by its index.
  package let path: DocumentPath
  package let value: PlannedValue
  /// The addresses of the planned resources that the whole attribute takes its values from.
  package let references: [String]
  /// Whether it is one of several, or stands for a list that is not known as a whole: its share of
  /// the references is not told.
  package let isOneOfSeveral: Bool

  /// The text, where the plan knows one that is not empty.
  package var text: String? {
    guard case .known(let document) = value, let text = document.string, !text.isEmpty else {
      return nil
    }
    return text
  }

  /// Whether the value is decided while the plan is carried out, or was taken out as a secret.
  package var isUnknown: Bool {
    switch value {
    case .unknown, .sensitive: true
    case .known, .absent: false
    }
  }
}

extension PlannedResource {
  /// What the plan says at each place that a path leads to, those that are not set left out. A
  /// list that is not known as a whole is one place.
  func readings(at path: DocumentPath) -> [AttributeReading] {
    readings(of: path.steps[...], after: [])
  }

  private func readings(
    of steps: ArraySlice<DocumentPath.Step>, after base: [DocumentPath.Step]
  ) -> [AttributeReading] {
    guard let cut = steps.firstIndex(of: .elements) else {
      return reading(base + steps, isOneOfSeveral: steps.isEmpty && base.count > 1)
    }
    let list = base + steps[..<cut]
    let rest = steps[steps.index(after: cut)...]
    switch value(at: DocumentPath(steps: list)) {
    case .known(.array(let elements)):
      return elements.indices.flatMap { readings(of: rest, after: list + [.index($0)]) }
    // Pulumi writes a block that may stand only once as an object, and CloudFormation may write
    // a list of one value as that value.
    case .known: return readings(of: rest, after: list)
    case .unknown, .sensitive:
      return reading(list + rest.filter { $0 != .elements }, isOneOfSeveral: true)
    case .absent: return []
    }
  }

  private func reading(
    _ steps: [DocumentPath.Step], isOneOfSeveral: Bool
  ) -> [AttributeReading] {
    let path = DocumentPath(steps: steps)
    let value = value(at: path)
    guard value != .absent else { return [] }
    return [
      AttributeReading(
        path: path, value: value, references: references(of: path),
        isOneOfSeveral: isOneOfSeveral)
    ]
  }

  /// What the attribute at a path refers to. Pulumi tells it of whole properties only, so that the
  /// property in which the attribute lies stands for it.
  private func references(of path: DocumentPath) -> [String] {
    references[path.dottedNames] ?? path.firstName.flatMap { references[$0] } ?? []
  }

  /// Whether, as far as one can tell, nothing was written at the place of a value that is not known:
  /// Terraform says "unknown" of every computed attribute that a configuration leaves to AWS, or
  /// gives a variable that is null.
  func leavesToAWS(_ reading: AttributeReading) -> Bool {
    reading.value == .unknown && Dialect(type: type) == .terraform
      && reading.references.isEmpty
  }

  /// The same where nothing was written for certain, not even a variable.
  func leavesToAWSForCertain(_ reading: AttributeReading) -> Bool {
    leavesToAWS(reading) && references[reading.path.dottedNames] == nil
  }
}

extension DocumentPath {
  /// The names of the path joined by dots, the way references are keyed.
  var dottedNames: String {
    steps.compactMap { step in
      if case .member(let name) = step { name } else { nil }
    }.joined(separator: ".")
  }
}
