internal import Documents

/// The members of an answer that travel in its status and headers.
struct ResponseHeaders {
  let shapes: [String: Shape]

  func members(
    of response: HTTPResponse, as shape: Shape.Structure
  ) throws(MalformedResponse) -> [String: Document] {
    var members: [String: Document] = [:]
    for member in shape.members.values {
      switch member.location {
      case .statusCode: members[member.name] = .number(DocumentNumber(response.status))
      case .header: members[member.name] = try value(of: member, in: response)
      case .headers: members[member.name] = entries(withPrefix: member.wireName, in: response)
      case .body, .uri, .querystring: break
      }
    }
    return members
  }

  private func value(
    of member: Member, in response: HTTPResponse
  ) throws(MalformedResponse) -> Document? {
    guard let text = response.header(member.wireName) else { return nil }
    guard case .named(let name) = member.type, case .list(let list) = shapes[name] else {
      return try ScalarParser.value(text, as: member.type)
    }
    var elements: [Document] = []
    for part in text.split(separator: ",") {
      if let value = try ScalarParser.value(part.trimmingSpace, as: list.element) {
        elements.append(value)
      }
    }
    return .array(elements)
  }

  private func entries(withPrefix prefix: String, in response: HTTPResponse) -> Document {
    let prefix = prefix.lowercased()
    let found = response.headers.filter { $0.name.lowercased().hasPrefix(prefix) }
    return .object(
      Dictionary(found.map { (String($0.name.dropFirst(prefix.count)), .string($0.value)) }) {
        first, _ in first
      })
  }
}
