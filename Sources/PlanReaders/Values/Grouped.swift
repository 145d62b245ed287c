/// Elements in their order, found by a key that few of them share.
///
/// There may be very many: each element tells the next with its key, which takes less memory than
/// an array for each key.
struct Grouped<Key: Hashable, Element> {
  private struct Group {
    let first: Int32
    var last: Int32

    /// The place that was last until now.
    mutating func append(_ place: Int32) -> Int32 {
      defer { last = place }
      return last
    }
  }

  private(set) var elements: [Element] = []
  /// Beside each element the place of the next one with its key; nil behind the last.
  private var following: [Int32?] = []
  private var groups: [Key: Group] = [:]
  /// The places of the first elements of all keys, in the order in which the keys came.
  private(set) var firstPlaces: [Int32] = []

  mutating func append(_ element: Element, for key: Key) {
    let place = Int32(elements.count)
    elements.append(element)
    following.append(nil)
    let before = groups[key, default: Group(first: place, last: place)].append(place)
    if before == place { firstPlaces.append(place) } else { following[Int(before)] = place }
  }

  /// The elements with a key, in their order.
  subscript(key: Key) -> [Element] {
    groups[key].map { places(from: Int($0.first)).map { elements[$0] } } ?? []
  }

  /// The key as it is held, where an element has it.
  func held(_ key: Key) -> Key? {
    groups.index(forKey: key).map { groups[$0].key }
  }

  /// The places of all elements with the key of the first, which is at `first`, in their order.
  func places(from first: Int) -> [Int] {
    Array(sequence(first: first) { following[$0].map(Int.init) })
  }

  /// Whether no other element has the key of the first, which is at `first`.
  func isAlone(_ first: Int) -> Bool { following[first] == nil }
}
