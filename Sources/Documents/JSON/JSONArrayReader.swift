/// Steps through the elements of an array in a source, a batch at a time.
struct JSONArrayReader: Sendable {
  private enum Place {
    case beforeArray, behindBatch, behindArray
  }

  private let name: String
  private var walker: JSONWalker
  private var place = Place.beforeArray

  /// Of the array that is the value of `member`.
  init(_ member: JSONOutline.Member, of outline: JSONOutline) {
    name = member.name
    walker = JSONWalker(outline.source, member.range, limits: outline.limits)
  }

  /// The next elements, at least one; nil behind the last.
  mutating func next() throws(TextFault) -> JSONElements? {
    switch place {
    case .beforeArray:
      guard try walker.skips("[") else { throw walker.fault("a list of \(name)") }
      if try walker.skips("]") { place = .behindArray }
    case .behindBatch:
      if try walker.skips("]") {
        place = .behindArray
      } else if try !walker.skips(",") {
        throw walker.fault("\",\" or \"]\"")
      }
    case .behindArray:
      break
    }
    guard place != .behindArray else { return nil }
    place = .behindBatch
    return try walker.values()
  }
}
