internal import Documents

/// Writes the request for an operation.
struct RequestSerializer {
  let operation: OperationModel

  /// Throws `invalidCall` for an input that does not fit, naming the member.
  func request(for input: Document) throws(AWSError) -> WireRequest {
    try InputValidator(operation: operation).check(input)
    return switch operation.service.wireProtocol {
    case .ec2, .query: formRequest(for: input)
    case .json: jsonRequest(for: input)
    case .restJSON, .restXML: try RESTSerializer(operation: operation).request(for: input)
    }
  }

  private func formRequest(for input: Document) -> WireRequest {
    WireRequest(
      method: operation.method, path: operation.uri,
      headers: [HTTPHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")],
      body: FormSerializer(operation: operation).body(for: input))
  }

  private func jsonRequest(for input: Document) -> WireRequest {
    let service = operation.service
    var headers = [
      HTTPHeader("Content-Type", "application/x-amz-json-\(service.jsonVersion)"),
      HTTPHeader("X-Amz-Target", "\(service.targetPrefix).\(operation.name)"),
    ]
    if service.isQueryCompatible { headers.append(HTTPHeader("x-amzn-query-mode", "true")) }
    let body = JSONBody(shapes: operation.shapes)
      .bytes(of: input, as: operation.input.map(ShapeType.named) ?? .document)
    return WireRequest(
      method: operation.method, path: operation.uri, headers: headers, body: body)
  }
}
