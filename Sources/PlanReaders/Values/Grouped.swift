/// Elements in their order, found by a key that few of them share.
///
/// There may be very many: each element tells the next with its key, which takes less memory than
/// an array for each key.
struct Grouped<Key: Hashable, Element> {
  private struct Group {
    let first: Int32
    var last: Int32
  }

  private(set) var elements: [Element] = []
  /// Beside each element the place of the next one with its key; nil behind the last.
  private var following: [Int32?] = []
  private var groups: [Key: Group] = [:]
  private var firstPlaces: [Int32] = []

  mutating func append(_ element: Element, for key: Key) {
    let place = Int32(elements.count)
    elements.append(element)
    following.append(nil)
    if let last = groups[key]?.last {
      following[Int(last)] = place
      groups[key]?.last = place
    } else {
      groups[key] = Group(first: place, last: place)
      firstPlaces.append(place)
    }
  }

  /// The elements with a key, in their order.
  subscript(key: Key) -> ArraySlice<Element> {
    groups[key].map { group(from: $0.first) } ?? []
  }

  /// The key as it is held, where an element has it.
  func held(_ key: Key) -> Key? {
    groups.index(forKey: key).map { groups[$0].key }
  }

  /// The elements of one key after the other, in the order in which the keys came.
  var inGroups: some Sequence<ArraySlice<Element>> {
    firstPlaces.lazy.map { group(from: $0) }
  }

  private func group(from first: Int32) -> ArraySlice<Element> {
    let first = Int(first)
    var group = elements[first...first]
    var place = following[first]
    while let next = place.map(Int.init) {
      group.append(elements[next])
      place = following[next]
    }
    return group
  }
}
