internal import Documents

/// Attributes apart from what the plan does not tell about them.
struct AttributeValues: Hashable, Sendable {
  /// The values, `null` where one is unknown or sensitive.
  var known: Document
  /// `true` where a value is unknown until apply; an empty object when there is none.
  var unknown: Document
  /// `true` where a value was taken out because it is sensitive; an empty object when there is
  /// none.
  var sensitive: Document

  /// No attributes at all.
  static let none = AttributeValues(
    known: AttributeMask.empty, unknown: AttributeMask.empty, sensitive: AttributeMask.empty)
}
