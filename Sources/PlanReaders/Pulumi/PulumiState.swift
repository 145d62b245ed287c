internal import Documents

/// The state of a resource before or after a step (`ResourceV3` in
/// sdk/go/common/apitype/core.go, in events the part of it that is `StepEventStateMetadata`).
struct PulumiState: Sendable {
  private let element: JSONElement
  private let inputs: JSONElement?
  private let outputs: JSONElement?

  /// Nil when the step has no such state.
  init?(_ element: JSONElement?) {
    guard let element, element.isObject else { return nil }
    self.element = element
    inputs = element["inputs"]
    outputs = element["outputs"]
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

  func input(_ name: String) -> JSONElement? { inputs?[name] }
  func output(_ name: String) -> JSONElement? { outputs?[name] }

  /// The inputs and, of an object that exists, what is told by its outputs alone.
  func values(keeping names: AttributeNames) -> AttributeValues {
    var values = inputs.map(names.document)?.object ?? [:]
    if let outputs = outputs.map(names.document)?.object, !outputs.isEmpty {
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

  /// The URNs that each kept property depends on.
  func dependencies(keeping names: AttributeNames) -> [String: [String]] {
    guard let properties = element["propertyDependencies"] else { return [:] }
    return names.members(of: properties) { urns in
      let urns = urns.elements?.compactMap(\.string) ?? []
      return urns.isEmpty ? nil : urns
    }
  }
}
