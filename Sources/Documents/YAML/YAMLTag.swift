/// The tag of a YAML value.
enum YAMLTag {
  /// None, so that the value means what it looks like.
  case none
  /// One that makes every scalar a text.
  case text
  /// One of YAML's own that names a kind of scalar: resolved as if it were plain.
  case scalar
  /// A short form of CloudFormation: the member it stands for.
  /// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
  case function(String)

  private static let core = "tag:yaml.org,2002:"

  init(_ name: String, isPlain: Bool = true) {
    switch name {
    case "":
      self = isPlain ? .none : .text
    case Self.core + "int", Self.core + "float", Self.core + "bool", Self.core + "null":
      self = .scalar
    case "!Ref", "!Condition":
      self = .function(String(name.dropFirst()))
    default:
      let isShortForm = name.hasPrefix("!") && name.utf8.count > 1
      self = isShortForm ? .function("Fn::" + name.dropFirst()) : .text
    }
  }

  static func isFunction(_ name: String) -> Bool {
    guard case .function = YAMLTag(name) else { return false }
    return true
  }

  /// The value that a short form gives to its function: `!GetAtt A.B.C` means `["A", "B.C"]`.
  static func argument(of function: String, _ value: Document) -> Document {
    guard function == "Fn::GetAtt", let text = value.string, let dot = text.firstIndex(of: ".")
    else { return value }
    return [.string(String(text[..<dot])), .string(String(text[text.index(after: dot)...]))]
  }
}
