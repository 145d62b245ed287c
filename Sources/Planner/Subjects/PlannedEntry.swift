package import PreflightModel

/// A planned resource and where it stands.
package struct PlannedEntry: Sendable {
  package let place: PlanDirectory.Place
  package let resource: PlannedResource
  /// Where it takes place; nil when nobody says.
  package let region: String?
  package let dialect: Dialect
  package let format: PlanFormat

  package var address: String { resource.address }

  /// Whether there will be such an object once the plan has been carried out, and the plan has a
  /// hand in it.
  var willExist: Bool {
    let change = resource.change
    return change.creates || change == .update || change == .unrecognized
  }

  /// Whether the plan sets this value: an update leaves most of what stands as it is.
  func sets(_ reading: AttributeReading) -> Bool {
    resource.change.creates || resource.priorValue(at: reading.path) != reading.value
  }
}
