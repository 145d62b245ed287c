internal import Documents
internal import PreflightModel

/// What the CloudFormation registry says about replacing resources of a type.
/// https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html
struct ReplacementFacts {
  /// Property paths of which a change forces a replacement: `Listener/Port`.
  let always: [String]
  /// Those of which it may force one.
  let perhaps: [String]
  /// The names of those properties among them that AWS does not tell again.
  let secrets: Set<String>
  private let deletesFirst: Bool

  /// Nil for a type that is not known.
  init?(type: String) {
    guard let facts = CloudFormationFacts.types[type] else { return nil }
    func paths(_ member: String) -> [String] {
      facts[member]?.array?.compactMap(\.string) ?? []
    }
    always = paths("always")
    perhaps = paths("perhaps")
    secrets = Set(paths("secrets"))
    deletesFirst = facts["deletesFirst"]?.bool == true
  }

  /// The properties that these paths begin with.
  var names: Set<String> {
    Set((always + perhaps).map { String($0.prefix { $0 != "/" }) })
  }

  /// What a replacement does to the objects. CloudFormation creates first, unless the type's own
  /// code says otherwise.
  ///
  /// - Parameter retains: Whether `UpdateReplacePolicy` keeps the old object.
  static func change(of type: String, retains: Bool) -> Change {
    if retains { return .replaceForgetting }
    return ReplacementFacts(type: type)?.deletesFirst == true
      ? .replaceDeletingFirst : .replaceCreatingFirst
  }
}
