/// How a service's host is made, and what the signature names where that is not the obvious.
struct EndpointRule: Hashable, Sendable {
  /// With `{region}`, `{globalRegion}`, `{dnsSuffix}`, `{dualStackDnsSuffix}` and `{AccountId}`.
  let host: String
  /// Nil for the region that is asked; may hold the same places.
  let signingRegion: String?
  /// Nil for the service's own.
  let signingName: String?
}
