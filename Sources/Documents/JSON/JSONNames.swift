/// Finds a name that an object gives twice.
///
/// Names are the same when Swift takes them for the same, as `é` in one scalar and in two: a
/// dictionary could hold only one of them.
enum JSONNames {
  /// Up to so many names are compared with each other where their marks collide; more go into a
  /// set, whose hash nobody outside can foresee.
  private static let few = 48

  /// The name, in the object at `container` with which `nodes` ends, that is given a second
  /// time; nil when all differ.
  static func duplicate(
    in container: Int, of nodes: [JSONNode], _ bytes: Span<UInt8>, isASCII: Bool
  ) -> JSONNode? {
    var marks: UInt64 = 0
    var count = 0
    var member = container + 1
    while member < nodes.count {
      let name = nodes[member]
      guard count < few, !name.isEscaped, isASCII || name.isASCII(in: bytes) else {
        return duplicateAmongMany(in: container, of: nodes, bytes)
      }
      let mark = mark(of: name, bytes)
      if marks & mark != 0, isAmong(nodes, from: container + 1, before: member, bytes) {
        return name
      }
      marks |= mark
      count += 1
      member = Int(nodes[member + 1].next)
    }
    return nil
  }

  private static func duplicateAmongMany(
    in container: Int, of nodes: [JSONNode], _ bytes: Span<UInt8>
  ) -> JSONNode? {
    var names: Set<String> = []
    var member = container + 1
    while member < nodes.count {
      guard names.insert(nodes[member].text(in: bytes)).inserted else { return nodes[member] }
      member = Int(nodes[member + 1].next)
    }
    return nil
  }

  /// Whether a member before `member` has its name.
  private static func isAmong(
    _ nodes: [JSONNode], from first: Int, before member: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    let name = nodes[member].range
    var other = first
    while other < member {
      if equal(name, nodes[other].range, bytes) { return true }
      other = Int(nodes[other + 1].next)
    }
    return false
  }

  private static func equal(_ left: Range<Int>, _ right: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
      return false
    }
    return true
  }

  /// One bit of 64, the same for equal names and mostly another for others.
  @inline(__always)
  private static func mark(of name: JSONNode, _ bytes: Span<UInt8>) -> UInt64 {
    let range = name.range
    guard let first = range.first, let last = range.last else { return 1 }
    let middle = bytes[first + range.count / 2]
    let mix =
      UInt32(bytes[first]) &* 31 &+ UInt32(bytes[last]) &* 17 &+ UInt32(middle) &* 7
      &+ UInt32(range.count)
    return 1 << UInt64((mix &* 0x9E37_79B1) >> 26)
  }
}
