internal import PreflightModel

/// The kinds of a plan's resources by their types.
struct ResourceKinds {
  private let selection: AttributeSelection
  private var kinds: [String: ResourceKind] = [:]

  init(keeping selection: AttributeSelection) {
    self.selection = selection
  }

  /// The kind of a type, which is added when it is new.
  subscript(type: String) -> ResourceKind {
    mutating get {
      let kind = kinds[type] ?? ResourceKind(type, keeping: selection)
      kinds[type] = kind
      return kind
    }
    set { kinds[type] = newValue }
  }
}
