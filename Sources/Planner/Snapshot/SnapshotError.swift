/// Why a file is no snapshot.
package struct SnapshotError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The end of a sentence, as in "the file is no snapshot: …".
  package let description: String
}
