internal import Documents

/// Compares an input with the operation's model before anything is written, so that the
/// serialisers need not ask again.
///
/// A member that is null counts as absent.
struct InputValidator {
  let operation: OperationModel

  /// Throws `invalidCall` with the first member that is unknown, missing or of the wrong type.
  func check(_ input: Document) throws(AWSError) {
    guard case .object(let members) = input else {
      throw refusal("", "an object expected, not \(input.kind)")
    }
    guard let shape = operation.inputShape else {
      if let name = members.keys.min() { throw refusal(name, "there is no such member") }
      return
    }
    try check(members, as: shape, at: "")
  }

  private func check(
    _ members: [String: Document], as shape: Shape.Structure, at path: String
  ) throws(AWSError) {
    let prefix = path.isEmpty ? "" : path + "."
    for name in shape.required where members[name]?.isNull ?? true {
      throw refusal(prefix + name, "it is required")
    }
    for (name, value) in members.sorted(by: { $0.key < $1.key }) where !value.isNull {
      guard let member = shape.members[name] else {
        throw refusal(prefix + name, "there is no such member")
      }
      try check(value, as: member.type, at: prefix + name)
    }
  }

  private func check(
    _ value: Document, as type: ShapeType, at path: String
  ) throws(AWSError) {
    switch type {
    case .string: try expect(value.string != nil, "a string", value, path)
    case .boolean: try expect(value.bool != nil, "a boolean", value, path)
    case .float: try expect(value.number != nil, "a number", value, path)
    case .integer: try expect(value.number?.integer != nil, "an integer", value, path)
    case .blob:
      try expect(value.string.map(Base64.isValid) ?? false, "base64 text", value, path)
    case .timestamp:
      try expect(Timestamp(value) != nil, "an ISO 8601 time or seconds since 1970", value, path)
    case .document: break
    case .named(let name):
      guard let shape = operation.shapes[name] else { return }
      try check(value, as: shape, at: path)
    }
  }

  private func check(_ value: Document, as shape: Shape, at path: String) throws(AWSError) {
    switch shape {
    case .structure(let structure):
      guard case .object(let members) = value else {
        throw refusal(path, "an object expected, not \(value.kind)")
      }
      try check(members, as: structure, at: path)
    case .list(let list):
      guard case .array(let elements) = value else {
        throw refusal(path, "an array expected, not \(value.kind)")
      }
      for (index, element) in elements.enumerated() {
        try check(element, as: list.element, at: "\(path)[\(index)]")
      }
    case .map(let map):
      guard case .object(let entries) = value else {
        throw refusal(path, "an object expected, not \(value.kind)")
      }
      for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
        try check(entry, as: map.value, at: "\(path).\(key)")
      }
    }
  }

  private func expect(
    _ holds: Bool, _ expected: String, _ value: Document, _ path: String
  ) throws(AWSError) {
    guard holds else { throw refusal(path, "\(expected) expected, not \(value.kind)") }
  }

  private func refusal(_ path: String, _ fault: String) -> AWSError {
    AWSError(
      .invalidCall,
      "\(operation.label) cannot be called so: \(path.isEmpty ? "" : path + ": ")\(fault).")
  }
}
