internal import Documents
internal import PreflightModel

/// What many resources of a plan have in common, so that it is held once for all of them.
struct ResourceKind {
  let type: String
  let attributes: AttributeNames
  /// Of the last resource; those of the next are mostly the same.
  private var unknown = AttributeMask.empty
  private var sensitive = AttributeMask.empty
  private var defaultNames: [String] = []
  private var defaults: Set<String> = []

  init(_ type: String, keeping selection: AttributeSelection) {
    self.type = type
    attributes = AttributeNames(selection, ofType: type)
  }

  /// The same values, with masks that are held already where they are the same.
  mutating func sharing(_ values: AttributeValues) -> AttributeValues {
    if values.unknown != unknown { unknown = values.unknown }
    if values.sensitive != sensitive { sensitive = values.sensitive }
    return AttributeValues(known: values.known, unknown: unknown, sensitive: sensitive)
  }

  /// The kept ones among the names of attributes that the tool has filled in, alike.
  mutating func sharing(defaults names: [String]) -> Set<String> {
    if names != defaultNames {
      defaultNames = names
      defaults = Set(names.filter(attributes.contains))
    }
    return defaults
  }
}
