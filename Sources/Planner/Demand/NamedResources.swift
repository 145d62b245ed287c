internal import Documents
internal import PreflightModel

/// The resources of one plan that others of it name, for attributes that stand in these: a group's
/// instance type stands in its launch template.
struct NamedResources {
  private let resources: [String: PlannedResource]

  /// Empty for a plan of which no resource takes by another one's attributes.
  init(of plan: Plan, catalog: Catalog) {
    let isNeeded = plan.resources.contains { resource in
      catalog.takes(of: resource.type).contains { !$0.holders.isEmpty }
    }
    resources =
      isNeeded
      ? Dictionary(plan.resources.map { ($0.address, $0) }) { _, last in last } : [:]
  }

  /// What a resource names, by the paths at which it does.
  func named(
    by resource: PlannedResource, in takes: [Catalog.Take], dialect: Dialect
  ) -> [DocumentPath: PlannedResource] {
    guard !resources.isEmpty else { return [:] }
    let paths = Set(takes.flatMap(\.holders).compactMap { $0[dialect] })
    return paths.reduce(into: [:]) { named, path in
      if let only = resource.addresses(namedAround: path).compactMap({ resources[$0] }).only {
        named[path] = only
      }
    }
  }
}

extension Catalog.Take {
  /// Where resources name the ones whose attributes tell how much they take.
  fileprivate var holders: [[Dialect: DocumentPath]] {
    consumers.flatMap(\.attributes).map(\.holders).filter { !$0.isEmpty }
  }
}

extension PlannedResource {
  /// The addresses that the value at a path comes from, or another value of the same block: a
  /// template may be named by its id or by its name, and Pulumi tells only of whole blocks.
  fileprivate func addresses(namedAround path: DocumentPath) -> Set<String> {
    if let exact = references[path.dottedNames] { return Set(exact) }
    guard path.steps.count > 1 else { return [] }
    let block = DocumentPath(steps: path.steps.dropLast()).dottedNames
    return references.reduce(into: []) { addresses, reference in
      if reference.key == block || reference.key.hasPrefix(block + ".") {
        addresses.formUnion(reference.value)
      }
    }
  }
}

extension Array {
  fileprivate var only: Element? { count == 1 ? self[0] : nil }
}
