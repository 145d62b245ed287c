internal import Documents

/// Writes a request whose operation lies in method and path: `restJSON` and `restXML`.
///
/// None of the operations that headroom calls sends XML; the generator of the table refuses such.
struct RESTSerializer {
  let operation: OperationModel

  /// The input must have passed `InputValidator`. Throws `invalidCall` for a path whose place is
  /// filled with nothing.
  func request(for input: Document) throws(AWSError) -> WireRequest {
    let members = (input.object ?? [:]).filter { !$0.value.isNull }
    let located = members.sorted { $0.key < $1.key }.compactMap { name, value in
      operation.inputShape?.members[name].map { (member: $0, value: value) }
    }
    var path = try path(located.filter { $0.member.location == .uri })
    let query = located.filter { $0.member.location == .querystring }
      .flatMap { Self.parameters($0.value, shapes: operation.shapes, $0.member) }
    if !query.isEmpty {
      path += (path.contains("?") ? "&" : "?") + query.joined(separator: "&")
    }
    var headers = located.filter { $0.member.location == .header }
      .compactMap { header($0.member, $0.value) }
    let body = body(for: input)
    if operation.service.wireProtocol == .restJSON {
      // Without it API Gateway answers in a JSON of links (HAL).
      headers.append(HTTPHeader("Accept", "application/json"))
      if !body.isEmpty { headers.append(HTTPHeader("Content-Type", "application/json")) }
    }
    return WireRequest(method: operation.method, path: path, headers: headers, body: body)
  }

  private func path(_ places: [(member: Member, value: Document)]) throws(AWSError) -> String {
    var path = operation.uri
    for (member, value) in places {
      let text = WireText.text(of: value, as: member.type, timestamps: .iso8601) ?? ""
      guard !text.isEmpty else {
        throw AWSError(
          .invalidCall, "\(operation.label) cannot be called so: \(member.name): it is empty.")
      }
      path = path.replacing("{\(member.wireName)}", with: PercentEncoding.encode(text))
        .replacing(
          "{\(member.wireName)+}", with: PercentEncoding.encode(text, keepingSlashes: true))
    }
    guard !path.contains("{") else {
      throw AWSError(.invalidCall, "\(operation.label) lacks a part of the path \(path).")
    }
    return path
  }

  /// `name=value`, encoded: one for a scalar, one for each element of a list or entry of a map.
  private static func parameters(
    _ value: Document, shapes: [String: Shape], _ member: Member
  ) -> [String] {
    func parameter(_ name: String, _ value: Document, _ type: ShapeType) -> String? {
      WireText.text(of: value, as: type, timestamps: .iso8601)
        .map { "\(PercentEncoding.encode(name))=\(PercentEncoding.encode($0))" }
    }
    guard case .named(let shapeName) = member.type else {
      return [parameter(member.wireName, value, member.type)].compactMap { $0 }
    }
    switch shapes[shapeName] {
    case .list(let list):
      return (value.array ?? []).compactMap { parameter(member.wireName, $0, list.element) }
    case .map(let map):
      return (value.object ?? [:]).sorted { $0.key < $1.key }
        .compactMap { parameter($0.key, $0.value, map.value) }
    case .structure, nil: return []
    }
  }

  private func header(_ member: Member, _ value: Document) -> HTTPHeader? {
    headerText(of: value, as: member.type).map { HTTPHeader(member.wireName, $0) }
  }

  /// The elements of a list are separated by commas; one that holds a comma or a quotation mark is
  /// quoted. https://smithy.io/2.0/spec/http-bindings.html#httpheader-serialization-rules
  private func headerText(of value: Document, as type: ShapeType) -> String? {
    guard case .named(let name) = type, case .list(let list)? = operation.shapes[name] else {
      return WireText.text(of: value, as: type, timestamps: .rfc822)
    }
    return (value.array ?? []).compactMap { headerText(of: $0, as: list.element) }
      .map { text in
        guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
        return "\"" + text.replacing("\"", with: "\\\"") + "\""
      }
      .joined(separator: ",")
  }

  /// An operation that could send members sends `{}` when it sends none.
  private func body(for input: Document) -> [UInt8] {
    guard operation.service.wireProtocol == .restJSON, let shape = operation.inputShape,
      shape.members.values.contains(where: { $0.location == .body })
    else { return [] }
    let json = JSONBody(shapes: operation.shapes)
    guard let payload = shape.payload, let member = shape.members[payload] else {
      return json.bytes(of: input, as: operation.input.map(ShapeType.named) ?? .document)
    }
    return json.bytes(of: input[payload] ?? [:], as: member.type)
  }
}
