package import PreflightModel

extension Remedy {
  /// The way out where permissions are missing; none where something else was in the way.
  package static func allowing(_ reasons: some Sequence<Unavailability>) -> [Remedy] {
    let actions = Set(
      reasons.compactMap { reason in
        if case .denied(let action) = reason.kind { action } else { nil }
      })
    guard !actions.isEmpty else { return [] }
    return [
      Remedy(
        .edit,
        summary: "Allow \(actions.sorted().joined(separator: " or ")); "
          + "`headroom permissions` prints the whole policy.")
    ]
  }
}
