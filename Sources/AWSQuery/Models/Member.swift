/// A member of a structure, and where it travels.
package struct Member: Hashable, Sendable {
  package enum Location: String, Hashable, Sendable {
    case body
    /// A place in the path.
    case uri
    case querystring
    case header
    /// A map, one header for each entry; the wire name is the prefix of their names.
    case headers
    case statusCode
  }

  /// By AWS's model, as in documents.
  let name: String
  let type: ShapeType
  /// In JSON, XML, paths, queries and headers. For a flattened list the name of its elements.
  let wireName: String
  /// Where EC2's forms have a name of their own.
  let queryName: String?
  let location: Location
  /// A list or map whose elements stand in its place, without an element around them.
  let isFlattened: Bool

  init(
    name: String, type: ShapeType, wireName: String? = nil, queryName: String? = nil,
    location: Location = .body, isFlattened: Bool = false
  ) {
    self.name = name
    self.type = type
    self.wireName = wireName ?? name
    self.queryName = queryName
    self.location = location
    self.isFlattened = isFlattened
  }
}
