internal import Documents

/// Writes an input as form fields, `Filter.1.Value.2=…`, as the protocols `query` and `ec2` want it.
///
/// https://smithy.io/2.0/aws/protocols/aws-query-protocol.html and `…/aws-ec2-query-protocol.html`
struct FormSerializer {
  private let operation: OperationModel
  private let isEC2: Bool

  init(operation: OperationModel) {
    self.operation = operation
    isEC2 = operation.service.wireProtocol == .ec2
  }

  /// The input must have passed `InputValidator`.
  func body(for input: Document) -> [UInt8] {
    var fields = [("Action", operation.name), ("Version", operation.service.apiVersion)]
    if let shape = operation.input {
      append(input, as: .named(shape), named: "", to: &fields)
    }
    let text = fields.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&")
    return Array(text.utf8)
  }

  /// Blanks as `+`, as boto3 writes them: some verifiers rebuild the body that way.
  private static func encoded(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false)
      .map { PercentEncoding.encode($0) }.joined(separator: "+")
  }

  private func append(
    _ value: Document, as type: ShapeType, named name: String,
    to fields: inout [(String, String)]
  ) {
    guard case .named(let shapeName) = type else {
      if let text = WireText.text(of: value, as: type, timestamps: .iso8601) {
        fields.append((name, text))
      }
      return
    }
    switch operation.shapes[shapeName] {
    case .structure(let structure): append(value, as: structure, named: name, to: &fields)
    case .list(let list):
      append(value, as: list, named: name, isFlattened: isEC2, to: &fields)
    case .map(let map): append(value, as: map, named: name, isFlattened: false, to: &fields)
    case nil: break
    }
  }

  private func append(
    _ value: Document, as structure: Shape.Structure, named name: String,
    to fields: inout [(String, String)]
  ) {
    for (key, value) in (value.object ?? [:]).sorted(by: { $0.key < $1.key }) where !value.isNull {
      guard let member = structure.members[key] else { continue }
      let memberName = (name.isEmpty ? "" : name + ".") + wireName(of: member)
      guard member.isFlattened, case .named(let shapeName) = member.type else {
        append(value, as: member.type, named: memberName, to: &fields)
        continue
      }
      switch operation.shapes[shapeName] {
      case .list(let list):
        append(value, as: list, named: memberName, isFlattened: true, to: &fields)
      case .map(let map):
        append(value, as: map, named: memberName, isFlattened: true, to: &fields)
      case .structure, nil: append(value, as: member.type, named: memberName, to: &fields)
      }
    }
  }

  private func append(
    _ value: Document, as list: Shape.List, named name: String, isFlattened: Bool,
    to fields: inout [(String, String)]
  ) {
    let elements = value.array ?? []
    if elements.isEmpty, !isEC2 { fields.append((name, "")) }
    let prefix = isFlattened ? name : "\(name).\(list.elementName ?? "member")"
    for (index, element) in elements.enumerated() {
      append(element, as: list.element, named: "\(prefix).\(index + 1)", to: &fields)
    }
  }

  private func append(
    _ value: Document, as map: Shape.Map, named name: String, isFlattened: Bool,
    to fields: inout [(String, String)]
  ) {
    let prefix = isFlattened ? name : "\(name).entry"
    let entries = (value.object ?? [:]).sorted { $0.key < $1.key }
    for (index, entry) in entries.enumerated() {
      fields.append(("\(prefix).\(index + 1).\(map.keyName)", entry.key))
      append(
        entry.value, as: map.value, named: "\(prefix).\(index + 1).\(map.valueName)", to: &fields)
    }
  }

  /// EC2 capitalises the names that it answers with.
  private func wireName(of member: Member) -> String {
    guard isEC2 else { return member.wireName }
    return member.queryName ?? member.wireName.prefix(1).uppercased() + member.wireName.dropFirst()
  }
}
