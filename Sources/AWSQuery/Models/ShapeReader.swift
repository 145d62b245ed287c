internal import Documents

/// Reads one shape of `aws-operations.json`.
enum ShapeReader {
  /// Nil for an entry that is none.
  static func shape(_ entry: JSONElement) -> Shape? {
    if let members = entry["members"]?.members {
      var read: [Member] = []
      for (name, value) in members {
        guard let member = member(value, named: name) else { return nil }
        read.append(member)
      }
      return .structure(
        Shape.Structure(
          members: read, required: entry["required"]?.strings ?? [],
          payload: entry["payload"]?.string))
    }
    if let element = entry["list"]?.string.flatMap(ShapeType.init) {
      return .list(Shape.List(element: element, elementName: entry["item"]?.string))
    }
    if let value = entry["map"]?.string.flatMap(ShapeType.init) {
      return .map(
        Shape.Map(
          value: value, keyName: entry["key"]?.string ?? "key",
          valueName: entry["value"]?.string ?? "value"))
    }
    return nil
  }

  /// A member that is only a type is written as just that.
  private static func member(_ entry: JSONElement, named name: String) -> Member? {
    if let type = entry.string {
      return ShapeType(type).map { Member(name: name, type: $0) }
    }
    let location = entry["in"]?.string ?? Member.Location.body.rawValue
    guard let type = entry["type"]?.string.flatMap(ShapeType.init),
      let location = Member.Location(rawValue: location)
    else { return nil }
    return Member(
      name: name, type: type, wireName: entry["name"]?.string,
      queryName: entry["queryName"]?.string, location: location,
      isFlattened: entry["flattened"]?.bool ?? false)
  }
}

extension JSONElement {
  /// The strings of an array, other elements left out; nil when this is none.
  var strings: [String]? { elements?.compactMap(\.string) }
}

extension Shape {
  /// The shapes that this one is made of.
  var names: [String] {
    let types: [ShapeType] =
      switch self {
      case .structure(let structure): structure.members.values.map(\.type)
      case .list(let list): [list.element]
      case .map(let map): [map.value]
      }
    return types.compactMap { type in
      if case .named(let name) = type { name } else { nil }
    }
  }
}
