package import Documents

/// The answer to a lookup. A refused call is a fact too, not an error.
package enum Fact: Hashable, Sendable {
  case known(Document)
  case unavailable(Unavailability)

  package var document: Document? {
    guard case .known(let document) = self else { return nil }
    return document
  }
}
