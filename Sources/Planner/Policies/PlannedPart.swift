internal import Documents
internal import PreflightModel

/// A part of a planned value, with the places in it that are decided only at apply.
struct PlannedPart {
  /// Nil when there is nothing.
  let value: Document?
  /// `true` at each place that is unknown, in the shape of the value.
  private let mask: Document?

  init(_ value: Document?, unknown mask: Document? = nil) {
    self.value = value
    self.mask = mask
  }

  /// Whether all of it is decided only at apply.
  var isUnknown: Bool { mask == true }

  /// Whether there is neither a value nor the promise of one.
  var isAbsent: Bool { (value == nil || value == .null) && mask == nil }

  subscript(name: String) -> PlannedPart {
    PlannedPart(value?[name], unknown: isUnknown ? true : mask?[name])
  }

  subscript(index: Int) -> PlannedPart {
    PlannedPart(value?[index], unknown: isUnknown ? true : mask?[index])
  }

  /// The names of an object's members, known and unknown, in order.
  var names: [String] {
    Set(value?.object?.keys ?? [:].keys).union(mask?.object?.keys ?? [:].keys).sorted()
  }

  /// The elements of a list, or the one value that stands instead of a list.
  var elements: [PlannedPart] {
    guard !isAbsent, !isUnknown else { return isUnknown ? [self] : [] }
    guard value?.array != nil || mask?.array != nil else { return [self] }
    let count = max(value?.array?.count ?? 0, mask?.array?.count ?? 0)
    return (0..<count).map { self[$0] }
  }

  /// The text of a scalar; IAM takes numbers and booleans for texts too. Nil for anything else.
  var text: PolicyText? {
    if isUnknown { return .unknown }
    return switch value {
    case .string(let text): PolicyText(text)
    case .number(let number): PolicyText(number.literal)
    case .bool(let value): PolicyText(value ? "true" : "false")
    case .array, .object, .null, nil: nil
    }
  }
}

extension PlannedPart {
  /// How many places in it are decided only at apply.
  var unknownPlaces: Int { mask.map(Self.marks) ?? 0 }

  private static func marks(in mask: Document) -> Int {
    switch mask {
    case .bool(let isMarked): isMarked ? 1 : 0
    case .array(let elements): elements.reduce(0) { $0 + marks(in: $1) }
    case .object(let members): members.values.reduce(0) { $0 + marks(in: $1) }
    case .null, .number, .string: 0
    }
  }
}
