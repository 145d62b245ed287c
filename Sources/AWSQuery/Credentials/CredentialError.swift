/// Why credentials could not be had; its text says what the user can do.
package struct CredentialError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
