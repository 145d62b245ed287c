internal import Documents

/// The state of a resource before or after a step (`ResourceV3` in
/// sdk/go/common/apitype/core.go, in events the part of it that is `StepEventStateMetadata`).
struct PulumiState: Sendable {
  private let element: JSONElement

  /// Nil when the step has no such state.
  init?(_ element: JSONElement?) {
    guard let element, element.isObject else { return nil }
    self.element = element
  }

  /// The state after a step: `newState` in previews, `new` in events. Nil when there is none.
  init?(after step: JSONElement) {
    self.init(step["newState"] ?? step["new"])
  }

  /// The state before a step: `oldState` in previews, `old` in events. Nil when there is none.
  init?(before step: JSONElement) {
    self.init(step["oldState"] ?? step["old"])
  }

  var type: String? { element["type"]?.string }
  var isCustom: Bool? { element["custom"]?.bool }
  var provider: String? { element["provider"]?.string }
  var isExternal: Bool { element["external"]?.bool == true }
  var isProtected: Bool { element["protect"]?.bool == true }
  var isRetained: Bool { element["retainOnDelete"]?.bool == true }

  func input(_ name: String) -> JSONElement? { element["inputs"]?[name] }
  func output(_ name: String) -> JSONElement? { element["outputs"]?[name] }

  /// The inputs and, of an object that exists, what is told by its outputs alone.
  func values(keeping isKept: (String) -> Bool) -> AttributeValues {
    let inputs = element["inputs"]?.document(keeping: isKept).object ?? [:]
    let outputs = element["outputs"]?.document(keeping: isKept).object ?? [:]
    guard !inputs.isEmpty || !outputs.isEmpty else { return .none }
    return PulumiValues.separated(.object(inputs.merging(outputs) { input, _ in input }))
  }

  /// The properties that the program left to the provider.
  var defaults: Set<String> {
    Set(input("__defaults")?.elements.map { $0.compactMap(\.string) } ?? [])
  }

  var naming: PulumiStep.Naming {
    guard input("__defaults")?.elements != nil else { return .untold }
    if defaults.contains("name") { return .automatic }
    return input("name")?.string == nil ? .untold : .given
  }

  func dependencies(keeping isKept: (String) -> Bool) -> [String: [String]] {
    var found: [String: [String]] = [:]
    guard let properties = element["propertyDependencies"]?.members else { return found }
    for (name, urns) in properties where isKept(name) {
      let urns = urns.elements.map { $0.compactMap(\.string) } ?? []
      if !urns.isEmpty { found[name] = urns }
    }
    return found
  }
}
