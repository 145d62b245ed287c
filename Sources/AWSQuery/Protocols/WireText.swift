internal import Documents

/// Scalars as text, the way forms, paths, queries and headers hold them.
enum WireText {
  /// Nil when the value is no scalar of that type.
  static func text(
    of value: Document, as type: ShapeType, timestamps format: TimestampFormat
  ) -> String? {
    switch type {
    case .string, .blob: value.string
    case .integer: value.number?.integer.map { String($0) }
    case .float: value.number?.literal
    case .boolean: value.bool.map { $0 ? "true" : "false" }
    case .timestamp(let own): Timestamp(value)?.text(in: own ?? format)
    case .document, .named: nil
    }
  }
}
