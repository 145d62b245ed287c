internal import Documents

/// What one plan file says will happen to AWS resources.
package struct Plan: Hashable, Sendable {
  /// The path as the user gave it; `-` for standard input.
  package var path: String
  package var format: PlanFormat
  /// The resources of AWS providers, in the order of the file.
  package var resources: [PlannedResource]
  /// Why the plan is only part of what will happen, in sentences; empty when it is whole.
  package var gaps: [String]
  /// The accounts that the plan says it is for; empty when it does not say.
  package var accountIDs: Set<String>

  package init(
    path: String, format: PlanFormat, resources: [PlannedResource], gaps: [String] = [],
    accountIDs: Set<String> = []
  ) {
    self.path = path
    self.format = format
    self.resources = resources
    self.gaps = gaps
    self.accountIDs = accountIDs
  }

  package var isComplete: Bool { gaps.isEmpty }
}
