extension JSONValue {
  /// The value as JSON, fit for a terminal (see `String.jsonQuoted`); without a line end at the
  /// end.
  package func jsonText(_ style: JSONStyle = .pretty) -> String {
    var writer = JSONWriter(style)
    writer.write(self)
    return writer.text
  }
}

extension Document {
  /// The document as JSON with names sorted, fit for a terminal (see `String.jsonQuoted`);
  /// without a line end at the end. Equal documents give equal texts.
  package func jsonText(_ style: JSONStyle = .pretty) -> String {
    JSONValue(self).jsonText(style)
  }
}
