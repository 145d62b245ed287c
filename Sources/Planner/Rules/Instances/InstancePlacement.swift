internal import PreflightModel

/// Instances that a planned resource makes: of which types, in which zones.
struct InstancePlacement {
  /// Where the instances go.
  enum Zones: Hashable {
    /// Into any that AWS chooses: the type need only be offered somewhere in the region.
    case any
    /// Into these, or, where `isComplete` is false, some that are not known besides.
    case these(Set<String>, isComplete: Bool)
  }

  let address: String
  let region: String
  /// All of them are needed.
  let types: Set<String>
  /// One of them is enough.
  let alternatives: Set<String>
  /// Whether a type is needed that the plan does not know.
  let hasUnknownType: Bool
  let zones: Zones
  /// Whether instances are to be in all of the zones, and not in one of them.
  let spreads: Bool

  var allTypes: Set<String> { types.union(alternatives) }
}
