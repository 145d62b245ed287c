extension JSONTape {
  /// The place of the member's value in the object at a place; nil when it has no such member.
  func place(ofMember name: String, in object: Int) -> Int? {
    var name = name
    return name.withUTF8 { wanted in
      nodes.withUnsafeBufferPointer { nodes in
        bytes.withUnsafeBufferPointer { bytes in
          let end = Int(nodes[object].next)
          var member = object + 1
          while member < end {
            let node = nodes[member]
            let isMeant =
              node.isEscaped
              ? text(of: node).utf8.elementsEqual(wanted)
              : Self.equals(node.range, of: bytes, wanted)
            if isMeant { return member + 1 }
            member = Int(nodes[member + 1].next)
          }
          return nil
        }
      }
    }
  }

  @inline(__always)
  private static func equals(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ wanted: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard range.count == wanted.count else { return false }
    var offset = 0
    while offset < wanted.count {
      guard bytes[range.lowerBound &+ offset] == wanted[offset] else { return false }
      offset &+= 1
    }
    return true
  }
}
