internal import Documents

/// Files with the values of a template's parameters.
package enum ParameterFile {
  /// The values in any of the forms that the field uses: the AWS CLI's list of `ParameterKey` and
  /// `ParameterValue`, its list of `Key=Value`, a plain map, a map under `Parameters` as
  /// CodePipeline takes it, and the context of a CDK app (cdk.json, cdk.context.json).
  ///
  /// Members of a map that are no scalars and no lists of scalars are passed over: a CDK context
  /// holds what CDK has looked up.
  ///
  /// - Parameters:
  ///   - bytes: JSON or YAML.
  ///   - name: How messages call the file.
  package static func values(
    in bytes: [UInt8], name: String
  ) throws(PlanError) -> [String: TemplateInputs.Value] {
    try values(in: try TemplateFile.document(of: bytes, name: name), name: name)
  }

  private static func values(
    in document: Document, name: String
  ) throws(PlanError) -> [String: TemplateInputs.Value] {
    switch document {
    case .array(let entries):
      var values: [String: TemplateInputs.Value] = [:]
      for entry in entries {
        guard let (key, value) = Self.entry(entry) else { throw malformed(name) }
        values[key] = value
      }
      return values
    case .object(let members):
      let inner = members["Parameters"] ?? members["context"]
      return (inner?.object ?? members).compactMapValues(value)
    case .null, .bool, .number, .string:
      throw malformed(name)
    }
  }

  private static func entry(_ entry: Document) -> (String, TemplateInputs.Value?)? {
    if let key = entry["ParameterKey"]?.string {
      // `UsePreviousValue` leaves it to the stack.
      return (key, entry["ParameterValue"].flatMap(value))
    }
    guard let text = entry.string, let equals = text.firstIndex(of: "="),
      equals > text.startIndex
    else { return nil }
    return (String(text[..<equals]), .text(String(text[text.index(after: equals)...])))
  }

  private static func value(_ document: Document) -> TemplateInputs.Value? {
    if let elements = document.array {
      let texts = elements.compactMap(\.scalarText)
      return texts.count == elements.count ? .list(texts) : nil
    }
    return document.scalarText.map(TemplateInputs.Value.text)
  }

  private static func malformed(_ name: String) -> PlanError {
    PlanError(
      .malformed,
      "\(name) holds no parameters: it takes the AWS CLI's list of ParameterKey and "
        + "ParameterValue, or a map of names to values.")
  }
}
