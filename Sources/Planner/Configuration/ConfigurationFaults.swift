/// A `headroom.yaml` that cannot be used, with every fault that was found in it.
package struct ConfigurationFaults: Error, Hashable, Sendable {
  /// One thing that is wrong, and where.
  package struct Fault: Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1; nil when the fault lies with the whole text.
    package let line: Int?
    /// A phrase: "warnAt must be a number from 0 to 100, not a string".
    package let problem: String

    package var description: String { line.map { "line \($0): \(problem)" } ?? problem }
  }

  /// In the order of the file, at least one.
  package let faults: [Fault]
}

extension ConfigurationFaults: CustomStringConvertible {
  package var description: String { faults.map(\.description).joined(separator: "\n") }
}
