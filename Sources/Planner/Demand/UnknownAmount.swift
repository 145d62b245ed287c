/// Something that a plan does not tell before apply and that an amount depends on.
package struct UnknownAmount: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// The value of an attribute; so much is taken for each one more, where it is in proportion.
    case value(of: String, each: Double?)
    /// How many elements or characters an attribute has; so much is taken for each.
    case length(of: String, each: Double?)
    /// Whether it takes anything depends on the value of an attribute.
    case condition(on: String)
    /// How many of the resource there will be; so much is taken by each.
    case count(each: Double?)
    /// The resource comes with a later plan.
    case later
  }

  package let address: String
  package let cause: Cause
}

extension UnknownAmount: CustomStringConvertible {
  /// What it is in words: "desired_capacity of aws_autoscaling_group.web".
  package var description: String {
    switch cause {
    case .value(let attribute, _), .condition(let attribute): "\(attribute) of \(address)"
    case .length(let attribute, _): "the length of \(attribute) of \(address)"
    case .count: "the number of \(address)"
    case .later: "whether a later plan creates \(address)"
    }
  }
}

extension UnknownAmount {
  /// How much each one more takes; nil when that is not in proportion.
  var each: Double? {
    switch cause {
    case .value(_, let each), .length(_, let each), .count(let each): each
    case .condition, .later: nil
    }
  }
}

/// The unknowns of a demand: the first few, and how many there are.
package struct UnknownAmounts: Hashable, Sendable {
  package private(set) var first: [UnknownAmount] = []
  package private(set) var count = 0

  private static let few = 3

  package init() {}

  package static func += (left: inout UnknownAmounts, right: some Sequence<UnknownAmount>) {
    for unknown in right {
      left.count += 1
      if left.first.count < few { left.first.append(unknown) }
    }
  }

  /// The only one; nil when there are none or several.
  var only: UnknownAmount? { count == 1 ? first.first : nil }
}

extension UnknownAmounts: CustomStringConvertible {
  /// "a of x, b of y and 3 more".
  package var description: String {
    let told = first.map(\.description)
    if count > told.count {
      return told.joined(separator: ", ") + " and \(count - told.count) more"
    }
    return told.count > 1
      ? told.dropLast().joined(separator: ", ") + " and " + (told.last ?? "") : told.first ?? ""
  }
}
