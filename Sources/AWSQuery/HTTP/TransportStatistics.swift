/// What a transport has done since it was made.
package struct TransportStatistics: Hashable, Sendable {
  /// Requests begun, those that failed or were cancelled included.
  package var requests = 0
  /// Connections opened for them; fewer than `requests` as far as connections were reused.
  package var connections = 0

  package init() {}
}
