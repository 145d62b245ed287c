internal import Documents

/// Which instance of a resource or module: a number with `count`, a name with `for_each`.
enum TerraformKey: Hashable, Sendable {
  case index(Int)
  case name(String)

  /// From the `index` member of a resource; nil when it has none.
  init?(_ element: JSONElement?) {
    if let name = element?.string {
      self = .name(name)
    } else if let index = element?.number?.integer {
      self = .index(index)
    } else {
      return nil
    }
  }
}
