/// Where a module instance stands: `module.net["a"].module.zone[0]`.
struct TerraformModulePath: Hashable, Sendable {
  struct Step: Hashable, Sendable {
    let name: String
    /// Nil for a module without `count` and `for_each`.
    let key: TerraformKey?
  }

  let steps: [Step]

  /// Nil when the text is no module address.
  init?(address: String) {
    guard let traversal = TerraformTraversal(address) else { return nil }
    var parts = traversal.parts[...]
    var steps: [Step] = []
    while let part = parts.popFirst() {
      guard part == .name("module"), case .name(let name) = parts.popFirst() else { return nil }
      var key: TerraformKey?
      if case .key(let found) = parts.first {
        key = found
        parts.removeFirst()
      }
      steps.append(Step(name: name, key: key))
    }
    self.steps = steps
  }

  /// The names of the module calls that lead here.
  var callNames: [String] { steps.map(\.name) }
}
