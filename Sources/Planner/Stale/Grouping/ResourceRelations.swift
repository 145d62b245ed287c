internal import Documents
internal import PreflightModel

/// Which resources stand in which, or use them, by their places in the inventory.
struct ResourceRelations {
  /// That `first` goes before `second`.
  struct Link: Hashable {
    let first: Int
    let second: Int
    /// Whether `first` is a part of `second`, which is deleted with it whatever its name.
    let isPart: Bool
  }

  private(set) var links: Set<Link> = []
  private var indices: [Name: Int] = [:]

  /// A resource as others speak of it: by id, label or ARN.
  private struct Name: Hashable {
    let type: String
    let region: String?
    let text: String
  }

  init(_ resources: [ExistingResource]) {
    let globalTypes = Set(resources.lazy.filter(\.type.isGlobal).map(\.type.name))
    for (index, resource) in resources.enumerated() {
      for text in Set([resource.id, resource.label, resource.arn].compactMap(\.self)) {
        indices[Name(type: resource.type.name, region: resource.region, text: text)] = index
      }
    }
    for (index, resource) in resources.enumerated() {
      for relation in resource.type.relations {
        let region = globalTypes.contains(relation.type) ? nil : resource.region
        for value in resource.document.values(at: relation.path) ?? [] {
          guard let text = value.string,
            let other = indices[Name(type: relation.type, region: region, text: text)],
            other != index
          else { continue }
          switch relation.direction {
          case .holds: links.insert(Link(first: index, second: other, isPart: relation.isPart))
          case .heldBy: links.insert(Link(first: other, second: index, isPart: false))
          }
        }
      }
    }
  }

  /// The resource of a type in a region, or of the whole account, that a text means.
  func index(of text: String, type: String, in region: String?) -> Int? {
    indices[Name(type: type, region: region, text: text)]
      ?? indices[Name(type: type, region: nil, text: text)]
  }

  /// The parts of each resource, in order.
  var parts: [Int: [Int]] {
    Dictionary(grouping: links.filter(\.isPart), by: \.second)
      .mapValues { $0.map(\.first).sorted() }
  }
}
