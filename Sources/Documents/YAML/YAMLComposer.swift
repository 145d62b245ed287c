internal import Yams

/// Composes YAML with Yams: the only place that knows this library.
///
/// Of Yams only the composed nodes are used. What it makes of scalars and of unknown tags is not
/// what CloudFormation means by them.
struct YAMLComposer {
  private let limits: DocumentLimits
  private var count = 0

  private init(limits: DocumentLimits) {
    self.limits = limits
  }

  /// The only document of a text; nil when it holds none.
  static func compose(
    _ text: String, limits: DocumentLimits
  ) throws(DocumentError) -> YAMLNode? {
    let root: Node?
    do {
      // The encoding is named, or Yams would look for it in the environment and print what it
      // found; and the resolver knows no rules, since scalars stay texts here.
      root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw Self.documentError(error)
    } catch {
      throw DocumentError(.malformed("the text is no YAML"), at: nil)
    }
    var composer = YAMLComposer(limits: limits)
    return try root.map { node throws(DocumentError) in try composer.node(node, depth: 0) }
  }

  /// Yams shares the value of an alias among all its uses; here each use counts.
  private mutating func node(_ node: Node, depth: Int) throws(DocumentError) -> YAMLNode {
    let position = Self.position(node.mark)
    count += 1
    guard count <= limits.values else {
      throw DocumentError(.tooManyValues(limit: limits.values), at: position)
    }
    guard depth < limits.depth || node.scalar != nil else {
      throw DocumentError(.tooDeep(limit: limits.depth), at: position)
    }
    switch node {
    case .scalar(let scalar):
      let content = YAMLNode.Content.scalar(scalar.string, isPlain: scalar.style == .plain)
      return YAMLNode(content: content, tag: scalar.tag.rawValue, position: position)
    case .sequence(let sequence):
      var elements: [YAMLNode] = []
      for element in sequence { elements.append(try self.node(element, depth: depth + 1)) }
      return YAMLNode(
        content: .sequence(elements), tag: sequence.tag.rawValue, position: position)
    case .mapping(let mapping):
      var pairs: [(YAMLNode, YAMLNode)] = []
      for (key, value) in mapping {
        let key = try self.node(key, depth: depth + 1)
        pairs.append((key, try self.node(value, depth: depth + 1)))
      }
      return YAMLNode(content: .mapping(pairs), tag: mapping.tag.rawValue, position: position)
    case .alias:
      // The parser has put the value in its place.
      throw DocumentError(.malformed("an alias has no value"), at: position)
    }
  }

  private static func position(_ mark: Mark?) -> DocumentPosition {
    DocumentPosition(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private static func documentError(_ error: YamlError) -> DocumentError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      DocumentError(.malformed(problem), at: position(mark))
    case .duplicatedKeysInMapping(let names, let context):
      DocumentError(.duplicateName(names.first ?? ""), at: position(context.mark))
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      DocumentError(.malformed(problem), at: nil)
    case .dataCouldNotBeDecoded:
      DocumentError(.invalidEncoding, at: nil)
    case .no, .memory:
      DocumentError(.unreadable("not enough memory"), at: nil)
    }
  }
}
