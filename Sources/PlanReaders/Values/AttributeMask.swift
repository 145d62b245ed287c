internal import Documents

/// Masks: values whose `true` leaves mark places of another value of the same shape.
enum AttributeMask {
  static let empty: Document = .object([:])

  /// The mask without its branches that mark nothing; nil when it marks nothing at all.
  /// Arrays keep their length up to the last mark, since their elements are told by position.
  static func pruned(_ mask: Document?) -> Document? {
    switch mask {
    case .bool(true):
      return .bool(true)
    case .object(let members):
      let marked = members.compactMapValues(pruned)
      return marked.isEmpty ? nil : .object(marked)
    case .array(let elements):
      return array(of: elements.map(pruned))
    case nil, .null, .bool(false), .number, .string:
      return nil
    }
  }

  /// A mask for an array from the masks of its elements; nil when none is marked.
  static func array(of elements: [Document?]) -> Document? {
    guard let last = elements.lastIndex(where: { $0 != nil }) else { return nil }
    return .array(elements[...last].map { $0 ?? .bool(false) })
  }
}
