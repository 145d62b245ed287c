/// Turns YAML as it was written into what it means, and remembers where it stood.
enum YAMLWalker {
  typealias Located = (document: Document, places: DocumentPlaces)

  static func read(_ node: YAMLNode) throws(DocumentError) -> Located {
    switch node.content {
    case .scalar(let text, let isPlain):
      return scalar(text, YAMLTag(node.tag, isPlain: isPlain), DocumentPlaces(node.position))
    case .sequence(let elements):
      let value = try sequence(elements, DocumentPlaces(node.position))
      return tagged(YAMLTag(node.tag), value)
    case .mapping(let pairs):
      let value = try mapping(pairs, DocumentPlaces(node.position))
      return tagged(YAMLTag(node.tag), value)
    }
  }

  private static func scalar(_ text: String, _ tag: YAMLTag, _ places: DocumentPlaces) -> Located {
    switch tag {
    case .none, .scalar: (YAMLScalar.document(text), places)
    case .text: (.string(text), places)
    case .function: tagged(tag, (.string(text), places))
    }
  }

  private static func sequence(
    _ nodes: [YAMLNode], _ places: DocumentPlaces
  ) throws(DocumentError) -> Located {
    var elements: [Document] = []
    var places = places
    for node in nodes {
      let element = try read(node)
      elements.append(element.document)
      places.elements.append(element.places)
    }
    return (.array(elements), places)
  }

  private static func mapping(
    _ pairs: [(key: YAMLNode, value: YAMLNode)], _ places: DocumentPlaces
  ) throws(DocumentError) -> Located {
    var members: [String: Document] = [:]
    var places = places
    var merged: [Located] = []
    for (key, node) in pairs {
      guard case .scalar(let name, let isPlain) = key.content, !YAMLTag.isFunction(key.tag) else {
        throw DocumentError(.refused("a key that is no text"), at: key.position)
      }
      let value = try read(node)
      if name == "<<", isPlain {
        merged.append(value)
      } else if members.updateValue(value.document, forKey: name) == nil {
        places.members[name] = value.places.moved(to: key.position)
      } else {
        throw DocumentError(.duplicateName(name), at: key.position)
      }
    }
    for source in merged { try merge(source, into: &members, &places) }
    return (.object(members), places)
  }

  /// Adds the members of a `<<` that are not there yet: those of one mapping or of several, the
  /// first of which counts most. https://yaml.org/type/merge.html
  private static func merge(
    _ source: Located, into members: inout [String: Document], _ places: inout DocumentPlaces
  ) throws(DocumentError) {
    switch source.document {
    case .object(let others):
      members.merge(others) { own, _ in own }
      places.members.merge(source.places.members) { own, _ in own }
    case .array(let sources):
      for (document, place) in zip(sources, source.places.elements) {
        try merge((document, place), into: &members, &places)
      }
    case .null, .bool, .number, .string:
      throw DocumentError(.malformed(expected: "a mapping after <<"), at: source.places.position)
    }
  }

  /// A short form of CloudFormation as the function it stands for; any other value as it is.
  private static func tagged(_ tag: YAMLTag, _ value: Located) -> Located {
    guard case .function(let name) = tag else { return value }
    var places = DocumentPlaces(value.places.position)
    places.members[name] = value.places
    return (.object([name: YAMLTag.argument(of: name, value.document)]), places)
  }
}
