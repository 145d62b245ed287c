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
  func values(keeping names: AttributeNames) -> AttributeValues {
    var values = element["inputs"].map(names.document)?.object ?? [:]
    if let outputs = element["outputs"].map(names.document)?.object, !outputs.isEmpty {
      values.merge(outputs) { input, _ in input }
    }
    return values.isEmpty ? .none : PulumiValues.separated(.object(values))
  }

  /// The properties that the program left to the provider; nil where that is not told.
  var defaults: [String]? {
    input("__defaults")?.elements?.compactMap(\.string)
  }

  /// - Parameter defaults: Those of this state.
  func naming(leaving defaults: [String]?) -> PulumiStep.Naming {
    guard let defaults else { return .untold }
    if defaults.contains("name") { return .automatic }
    return input("name")?.string == nil ? .untold : .given
  }

  func dependencies(
    keeping names: AttributeNames, held: (String) -> String
  ) -> [String: [String]] {
    var found: [String: [String]] = [:]
    guard let properties = element["propertyDependencies"]?.members else { return found }
    for (name, urns) in properties where names.contains(name) {
      let urns = urns.elements?.compactMap { $0.string.map(held) } ?? []
      if !urns.isEmpty { found[name] = urns }
    }
    return found
  }
}
