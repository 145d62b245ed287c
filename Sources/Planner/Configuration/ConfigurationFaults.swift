package import Documents

/// A `headroom.yaml` that cannot be used, with every fault that was found in it.
package struct ConfigurationFaults: Error, Hashable, Sendable {
  /// In the order of the file, at least one.
  package let faults: [YAMLFault]
}

extension ConfigurationFaults: CustomStringConvertible {
  package var description: String { faults.map(\.description).joined(separator: "\n") }
}
