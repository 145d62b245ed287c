internal import PreflightModel

/// The kinds of a plan's resources, found by their types.
struct ResourceKinds {
  private let selection: AttributeSelection
  /// By their places.
  var all: [ResourceKind] = []
  private var places: [String: Int] = [:]

  init(keeping selection: AttributeSelection) {
    self.selection = selection
  }

  /// The place of a type's kind, which is added when it is new.
  mutating func place(ofType type: String) -> Int {
    if let place = places[type] { return place }
    places[type] = all.count
    all.append(ResourceKind(type, keeping: selection))
    return all.count - 1
  }
}
