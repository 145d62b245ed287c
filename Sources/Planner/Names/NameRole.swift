/// What an attribute means to a name.
package enum NameRole: String, AttributeRole {
  case name
  /// What the name must be unique in, where that is less than the region: a VPC, an event bus.
  case within
  /// For how many days a deleted object is kept, name and all.
  case recovery
}
