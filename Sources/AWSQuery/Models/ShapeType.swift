/// What kind of value a member, an element or a map's value is.
package enum ShapeType: Hashable, Sendable {
  case string
  case integer
  case float
  case boolean
  /// Bytes; in documents base64 text.
  case blob
  /// Nil: the protocol's own format.
  case timestamp(TimestampFormat?)
  /// Any JSON value.
  case document
  /// A structure, list or map of the service's table.
  case named(String)

  /// Nil for a timestamp format that is not known.
  init?(_ text: String) {
    switch text {
    case "string": self = .string
    case "integer": self = .integer
    case "float": self = .float
    case "boolean": self = .boolean
    case "blob": self = .blob
    case "document": self = .document
    case "timestamp": self = .timestamp(nil)
    default:
      guard text.hasPrefix("timestamp/") else {
        self = .named(text)
        return
      }
      guard let format = TimestampFormat(rawValue: String(text.dropFirst("timestamp/".count)))
      else { return nil }
      self = .timestamp(format)
    }
  }
}
