/// What a quota per parent is counted for.
package enum QuotaParent: Hashable, Sendable {
  /// Something that exists, by the id AWS gives it, or an Availability Zone by its name.
  case existing(String)
  /// Something that a plan creates, by its address; followed by the plan's path, in parentheses,
  /// where several plans create something at that address.
  case planned(String)
  /// The plan does not tell which one.
  case unknown

  /// How reports name it; nil when it is not known.
  package var name: String? {
    switch self {
    case .existing(let name), .planned(let name): name
    case .unknown: nil
    }
  }

  /// AWS's id of a parent that exists, without the compartment.
  func existingID(in compartments: [String]) -> String? {
    guard case .existing(let name) = self else { return nil }
    return ParentName(name, compartments: compartments).base
  }

  /// One of its compartments, where AWS enforces the quota separately for several:
  /// `sg-1 inbound IPv4`.
  func compartment(_ name: String?) -> QuotaParent {
    switch self {
    case .existing(let parent): .existing(ParentName.joined(parent, name))
    case .planned(let parent): .planned(ParentName.joined(parent, name))
    case .unknown: .unknown
    }
  }
}
