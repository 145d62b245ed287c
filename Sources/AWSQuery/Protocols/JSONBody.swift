internal import Documents

/// Turns an input into the JSON value that goes over the wire.
struct JSONBody {
  let shapes: [String: Shape]

  /// The input must have passed `InputValidator`.
  func bytes(of value: Document, as type: ShapeType) -> [UInt8] {
    Array(document(value, as: type).jsonText(.compact).utf8)
  }

  private func document(_ value: Document, as type: ShapeType) -> Document {
    switch type {
    case .string, .integer, .float, .boolean, .blob, .document: value
    case .timestamp(let format): timestamp(value, format ?? .unixTimestamp)
    case .named(let name): shapes[name].map { document(value, as: $0) } ?? value
    }
  }

  /// What of a structure travels in the body.
  private func document(_ value: Document, as structure: Shape.Structure) -> Document {
    var body: [String: Document] = [:]
    for (name, value) in value.object ?? [:] where !value.isNull {
      guard let member = structure.members[name], member.location == .body else { continue }
      body[member.wireName] = document(value, as: member.type)
    }
    return .object(body)
  }

  private func document(_ value: Document, as shape: Shape) -> Document {
    switch shape {
    case .structure(let structure): document(value, as: structure)
    case .list(let list): .array((value.array ?? []).map { document($0, as: list.element) })
    case .map(let map):
      .object((value.object ?? [:]).mapValues { document($0, as: map.value) })
    }
  }

  private func timestamp(_ value: Document, _ format: TimestampFormat) -> Document {
    guard let timestamp = Timestamp(value) else { return value }
    let text = timestamp.text(in: format)
    return format == .unixTimestamp ? .number(DocumentNumber(validLiteral: text)) : .string(text)
  }
}
