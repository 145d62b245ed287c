internal import Documents
internal import PreflightModel

extension String {
  /// The text with each `${name}` replaced; nil when one has no value.
  func filled(with values: [String: String]) -> String? {
    var filled = ""
    var rest = self[...]
    while let start = rest.firstRange(of: "${") {
      filled += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstIndex(of: "}"), let value = values[String(rest[..<end])] else {
        return nil
      }
      filled += value
      rest = rest[rest.index(after: end)...]
    }
    return filled + rest
  }
}

extension Document {
  /// The document with each `${name}` in its texts replaced; nil when one has no value.
  ///
  /// - Parameter dropping: whether a member of an object that is nothing but a placeholder without
  ///   a value is left out instead.
  func filled(with values: [String: String], dropping: Bool = false) -> Document? {
    switch self {
    case .null, .bool, .number: return self
    case .string(let text): return text.filled(with: values).map(Document.string)
    case .array(let elements):
      var filled: [Document] = []
      for element in elements {
        guard let element = element.filled(with: values, dropping: dropping) else { return nil }
        filled.append(element)
      }
      return .array(filled)
    case .object(let members):
      var filled: [String: Document] = [:]
      for (name, member) in members {
        if let member = member.filled(with: values, dropping: dropping) {
          filled[name] = member
        } else if !dropping {
          return nil
        }
      }
      return .object(filled)
    }
  }
}

extension UsageSource.CallTemplate {
  /// The question with each `${name}` in its input replaced; nil when one has no value.
  func lookup(
    _ values: [String: String], in region: String?, dropping: Bool = false
  ) -> Lookup? {
    input.filled(with: values, dropping: dropping).map { input in
      Lookup(service: service, operation: operation, input: input, region: region)
    }
  }
}
