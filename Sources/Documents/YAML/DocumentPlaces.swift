/// Where the values of a document stand in their text.
struct DocumentPlaces: Sendable {
  let position: DocumentPosition
  var members: [String: DocumentPlaces] = [:]
  var elements: [DocumentPlaces] = []

  init(_ position: DocumentPosition) {
    self.position = position
  }

  /// The same values under another position: that of their name.
  func moved(to position: DocumentPosition) -> DocumentPlaces {
    var places = DocumentPlaces(position)
    (places.members, places.elements) = (members, elements)
    return places
  }

  /// The place of what `steps` name, or of the last on the way that is there.
  func position(of steps: ArraySlice<DocumentPath.Step>) -> DocumentPosition {
    guard let step = steps.first, let inner = place(at: step) else { return position }
    return inner.position(of: steps.dropFirst())
  }

  private func place(at step: DocumentPath.Step) -> DocumentPlaces? {
    switch step {
    case .member(let name):
      return members[name]
    case .index(let index):
      let index = index < 0 ? elements.count + index : index
      return elements.indices.contains(index) ? elements[index] : nil
    case .elements:
      return elements.first
    }
  }
}
