package import Documents
package import PreflightModel

/// The planned types that a rule looks at, and where in them its attributes stand: the file
/// `rules/ID.json`.
package struct RuleTable<Role: AttributeRole>: Sendable {
  package let subjects: [RuleSubject<Role>]
  /// What else the table says, for all types together, under names that the rule knows.
  package let details: [String: Document]
  private let positionsByType: [String: [Int]]

  package init(_ subjects: [RuleSubject<Role>], details: [String: Document] = [:]) {
    self.subjects = subjects
    self.details = details
    positionsByType = subjects.enumerated().reduce(into: [:]) { positions, subject in
      for type in subject.element.types.values {
        positions[type, default: []].append(subject.offset)
      }
    }
  }

  package var types: Set<String> { Set(positionsByType.keys) }

  package func knows(_ type: String) -> Bool { positionsByType[type] != nil }

  /// What the table says of a type, in any tool's spelling; several where conditions tell them
  /// apart.
  package func subjects(ofType type: String) -> [RuleSubject<Role>] {
    (positionsByType[type] ?? []).map { subjects[$0] }
  }

  /// Whether a resource of this type is somewhere, and its region matters.
  package func isRegional(_ type: String) -> Bool {
    subjects(ofType: type).contains { !$0.isGlobal }
  }

  /// The attributes that are read, in every tool's spelling; the id too, by which the rest of a
  /// plan knows a resource.
  package var attributes: AttributeSelection {
    var selection = AttributeSelection(namesOfAll: ["id"])
    for subject in subjects {
      for (dialect, type) in subject.types {
        selection.namesByType[type, default: []].formUnion(subject.names(in: dialect))
      }
    }
    return selection
  }
}
