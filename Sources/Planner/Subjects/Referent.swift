/// What an attribute of a planned resource names.
package enum Referent: Sendable {
  /// A resource of the same plan; read its change before taking it for new.
  case planned(PlannedEntry)
  /// Something that exists, by the id or name that the plan has.
  case existing(String)
  /// The plan does not tell.
  case unknown
}
