internal import PreflightModel

/// The kinds of a plan's resources, found by their types.
struct ResourceKinds {
  private let selection: AttributeSelection
  private var kinds: [ResourceKind] = []
  private var places: [String: Int] = [:]

  init(keeping selection: AttributeSelection) {
    self.selection = selection
  }

  /// The place of a type's kind, which is added when it is new.
  mutating func place(ofType type: String) -> Int {
    if let place = places[type] { return place }
    places[type] = kinds.count
    kinds.append(ResourceKind(type, keeping: selection))
    return kinds.count - 1
  }

  subscript(place: Int) -> ResourceKind {
    get { kinds[place] }
    set { kinds[place] = newValue }
    _modify { yield &kinds[place] }
  }
}
