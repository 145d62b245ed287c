internal import PreflightModel

/// What one step of a preview says besides the resource: where it takes place and what becomes
/// of it.
struct PulumiStep: Sendable {
  /// How the resource came by its name, which decides the order of a replacement.
  enum Naming: Hashable, Sendable {
    case automatic
    case given
    /// It has none, or the step does not tell.
    case untold
  }

  let type: String
  /// Nil for a word that headroom does not know.
  let operation: PulumiOperation?
  /// The URN of the provider and, after `::`, its id.
  let provider: String?
  let naming: Naming
  let regionHint: PulumiRegionHint
  /// Whether the object exists without the stack and is only looked up.
  let isExternal: Bool
  /// Whether the object stays in AWS when the stack lets go of it.
  let isRetained: Bool
}
