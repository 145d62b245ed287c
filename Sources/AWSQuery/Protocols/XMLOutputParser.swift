internal import Documents

/// XML elements as the operation's model names and types them; elements beyond it are dropped.
///
/// An empty element is an empty list, object or string, never an absent one.
struct XMLOutputParser {
  let shapes: [String: Shape]

  /// Nil for an empty element where a number, boolean or time should be.
  func value(
    _ element: XMLElement, as type: ShapeType
  ) throws(MalformedResponse) -> Document? {
    guard case .named(let name) = type else {
      return try ScalarParser.value(element.text, as: type)
    }
    switch shapes[name] {
    case .structure(let structure): return try object(element, as: structure)
    case .list(let list): return try array(element.children, as: list)
    case .map(let map): return try entries(element.children, as: map)
    case nil: return nil
    }
  }

  func object(
    _ element: XMLElement, as structure: Shape.Structure
  ) throws(MalformedResponse) -> Document {
    var object: [String: Document] = [:]
    var flattened: [Member: [XMLElement]] = [:]
    for child in element.children {
      guard let member = structure.bodyMembers[child.name] else { continue }
      if member.isFlattened {
        flattened[member, default: []].append(child)
      } else if object[member.name] == nil {
        do {
          object[member.name] = try value(child, as: member.type)
        } catch {
          throw error.within(member.name)
        }
      }
    }
    for (member, children) in flattened {
      do {
        object[member.name] = try value(of: children, as: member.type)
      } catch {
        throw error.within(member.name)
      }
    }
    return .object(object)
  }

  /// What the elements that stand in place of a flattened list or map are together.
  private func value(
    of elements: [XMLElement], as type: ShapeType
  ) throws(MalformedResponse) -> Document? {
    guard case .named(let name) = type else { return nil }
    switch shapes[name] {
    case .list(let list): return try array(elements, as: list)
    case .map(let map): return try entries(elements, as: map)
    case .structure, nil: return nil
    }
  }

  private func array(
    _ elements: [XMLElement], as list: Shape.List
  ) throws(MalformedResponse) -> Document {
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

  private func entries(
    _ elements: [XMLElement], as map: Shape.Map
  ) throws(MalformedResponse) -> Document {
    var entries: [String: Document] = [:]
    for element in elements {
      guard let key = element.first(map.keyName)?.text else {
        throw MalformedResponse("an entry without \(map.keyName)")
      }
      guard let child = element.first(map.valueName) else { continue }
      do {
        entries[key] = try value(child, as: map.value)
      } catch {
        throw error.within(key)
      }
    }
    return .object(entries)
  }
}
