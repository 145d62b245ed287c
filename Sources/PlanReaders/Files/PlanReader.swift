package import PreflightModel

/// Reads the plan files of one format.
package protocol PlanReader: Sendable {
  static var format: PlanFormat { get }

  /// Whether the file is of this format, of whatever version.
  static func recognizes(_ outline: PlanOutline) -> Bool

  /// Reads a file that has been recognised.
  ///
  /// Of each resource it keeps the attributes that `selection` names, without the values that
  /// the plan marks as sensitive.
  func read(
    _ outline: PlanOutline, keeping selection: AttributeSelection
  ) throws(PlanError) -> Plan
}
