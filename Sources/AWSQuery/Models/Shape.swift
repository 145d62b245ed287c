/// A compound value of AWS's models.
package enum Shape: Hashable, Sendable {
  case structure(Structure)
  case list(List)
  case map(Map)

  package struct Structure: Hashable, Sendable {
    /// By name.
    let members: [String: Member]
    /// Only in inputs.
    let required: [String]
    /// The member that is the whole body; nil when the body holds all of them.
    let payload: String?
    /// The members that travel in the body, by their names on the wire.
    let bodyMembers: [String: Member]

    init(members: [Member], required: [String] = [], payload: String? = nil) {
      self.members = Dictionary(members.map { ($0.name, $0) }) { first, _ in first }
      self.required = required
      self.payload = payload
      let inBody = members.filter { $0.location == .body && payload == nil || $0.name == payload }
      bodyMembers = Dictionary(inBody.map { ($0.wireName, $0) }) { first, _ in first }
    }
  }

  package struct List: Hashable, Sendable {
    let element: ShapeType
    /// The name of an element in XML and forms; nil for the protocol's own.
    let elementName: String?
  }

  package struct Map: Hashable, Sendable {
    let value: ShapeType
    /// The names of key and value in XML and forms.
    let keyName: String
    let valueName: String
  }
}
