/// Why a value is no policy; AWS would not take it either.
struct PolicyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A phrase: "Statement 2 has no Effect".
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
