/// What a quota per parent is counted for.
package enum QuotaParent: Hashable, Sendable {
  /// Something that exists, by the id AWS gives it, or an Availability Zone by its name.
  case existing(String)
  /// Something that the plan creates, by its address.
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
}
