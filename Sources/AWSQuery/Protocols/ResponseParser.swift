internal import Documents

/// Reads the answer out of a response that reports success.
struct ResponseParser {
  let operation: OperationModel

  /// By the member names of the model; empty for an operation that answers nothing.
  func output(of response: HTTPResponse) throws(MalformedResponse) -> Document {
    guard let shape = operation.outputShape else { return [:] }
    switch operation.service.wireProtocol {
    case .ec2, .query:
      return try XMLOutputParser(shapes: operation.shapes).object(result(in: response), as: shape)
    case .json:
      return try jsonBody(of: response, as: shape)
    case .restJSON, .restXML:
      var members = try ResponseHeaders(shapes: operation.shapes).members(of: response, as: shape)
      let body = try restBody(of: response, as: shape)
      members.merge(body.object ?? [:]) { header, _ in header }
      return .object(members)
    }
  }

  /// The element that holds the answer's members.
  private func result(in response: HTTPResponse) throws(MalformedResponse) -> XMLElement {
    let root = try Self.xml(response.body)
    guard let wrapper = operation.resultWrapper else { return root }
    guard let result = root.first(wrapper) else {
      throw MalformedResponse("an element \(wrapper) expected")
    }
    return result
  }

  private func jsonBody(
    of response: HTTPResponse, as shape: Shape.Structure
  ) throws(MalformedResponse) -> Document {
    guard !response.body.isEmpty else { return [:] }
    return try JSONOutputParser(shapes: operation.shapes)
      .object(Self.json(response.body), as: shape)
  }

  private func restBody(
    of response: HTTPResponse, as shape: Shape.Structure
  ) throws(MalformedResponse) -> Document {
    guard !response.body.isEmpty, !shape.bodyMembers.isEmpty else { return [:] }
    let isXML = operation.service.wireProtocol == .restXML
    guard let payload = shape.payload, let member = shape.members[payload] else {
      return isXML
        ? try XMLOutputParser(shapes: operation.shapes).object(Self.xml(response.body), as: shape)
        : try jsonBody(of: response, as: shape)
    }
    let value: Document? =
      switch member.type {
      case .string: .string(String(decoding: response.body, as: UTF8.self))
      case .blob: .string(Base64.encode(response.body))
      default:
        isXML
          ? try XMLOutputParser(shapes: operation.shapes)
            .value(Self.xml(response.body), as: member.type)
          : try JSONOutputParser(shapes: operation.shapes)
            .value(Self.json(response.body), as: member.type)
      }
    return .object([payload: value].compactMapValues { $0 })
  }

  private static func json(_ body: [UInt8]) throws(MalformedResponse) -> JSONElement {
    do {
      return try JSONElement(json: body)
    } catch {
      throw MalformedResponse("no JSON: \(error)")
    }
  }

  /// A page of HTML, as some proxies answer with status 200, is not taken for an answer.
  private static func xml(_ body: [UInt8]) throws(MalformedResponse) -> XMLElement {
    let root: XMLElement
    do {
      root = try XMLTree(body).root
    } catch {
      throw MalformedResponse("no XML: \(error)")
    }
    guard root.name.lowercased() != "html" else { throw MalformedResponse("a page of HTML") }
    return root
  }
}
