/// A YAML value as it was written: scalars are texts, tags are kept, aliases are followed.
struct YAMLNode {
  enum Content {
    /// `isPlain` when it stands without quotes and in no block.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  let content: Content
  /// Empty when the text names none.
  let tag: String
  let position: DocumentPosition
}
