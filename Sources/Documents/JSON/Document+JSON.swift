extension Document {
  /// Reads a JSON text (RFC 8259), strictly.
  ///
  /// Numbers are kept as they are written. A byte order mark is passed over and UTF-16 that
  /// announces itself by one is understood. An object that gives a name twice is refused: other
  /// readers would take the first value or the last, and a plan must not mean two things.
  package init(json bytes: [UInt8], limits: DocumentLimits = .standard) throws(DocumentError) {
    self = try JSONElement(json: bytes, limits: limits).document()
  }

  package init(json text: String, limits: DocumentLimits = .standard) throws(DocumentError) {
    try self.init(json: Array(text.utf8), limits: limits)
  }
}
