internal import Documents

/// JSON values as the operation's model names and types them; members beyond it are dropped.
struct JSONOutputParser {
  let shapes: [String: Shape]

  /// Nil for `null`, which counts as absent.
  func value(
    _ element: JSONElement, as type: ShapeType
  ) throws(MalformedResponse) -> Document? {
    if element.isNull { return nil }
    switch type {
    case .string, .blob:
      guard let text = element.string ?? element.number?.literal else {
        throw MalformedResponse("a string expected")
      }
      return .string(text)
    case .boolean:
      if let bool = element.bool { return .bool(bool) }
      return try ScalarParser.boolean(element.string ?? "")
    case .integer, .float:
      if let number = element.number { return .number(number) }
      return try ScalarParser.number(element.string ?? "", as: type)
    case .timestamp:
      guard element.number != nil || element.string != nil else {
        throw MalformedResponse("a time expected")
      }
      return ScalarParser.timestamp(element.document())
    case .document:
      return element.document()
    case .named(let name):
      guard let shape = shapes[name] else { return nil }
      return try value(element, as: shape)
    }
  }

  private func value(
    _ element: JSONElement, as shape: Shape
  ) throws(MalformedResponse) -> Document {
    switch shape {
    case .structure(let structure): return try object(element, as: structure)
    case .list(let list): return try array(element, as: list)
    case .map(let map):
      guard let members = element.members else { throw MalformedResponse("an object expected") }
      var entries: [String: Document] = [:]
      for (key, entry) in members {
        do {
          entries[key] = try value(entry, as: map.value)
        } catch {
          throw error.within(key)
        }
      }
      return .object(entries)
    }
  }

  func object(
    _ element: JSONElement, as structure: Shape.Structure
  ) throws(MalformedResponse) -> Document {
    guard let members = element.members else { throw MalformedResponse("an object expected") }
    var object: [String: Document] = [:]
    for (name, value) in members {
      guard let member = structure.bodyMembers[name] else { continue }
      do {
        object[member.name] = try self.value(value, as: member.type)
      } catch {
        throw error.within(member.name)
      }
    }
    return .object(object)
  }

  /// A `null` among the elements stays, so that the others keep their places.
  private func array(
    _ element: JSONElement, as list: Shape.List
  ) throws(MalformedResponse) -> Document {
    guard let elements = element.elements else { throw MalformedResponse("an array expected") }
    var array: [Document] = []
    for element in elements {
      do {
        array.append(try value(element, as: list.element) ?? .null)
      } catch {
        throw error.within("[\(array.count)]")
      }
    }
    return .array(array)
  }
}
