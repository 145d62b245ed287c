internal import Documents

/// The values in a change set's contexts.
enum ChangeSetValue {
  /// What CloudFormation writes for a value that it will know only while it deploys
  /// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-changesets-view.html),
  /// and for a secret.
  private static let unknown = "{{changeSet:KNOWN_AFTER_APPLY}}"
  private static let masked = "****"

  static func value(_ document: Document) -> TemplateValue {
    switch document {
    case .string(let text) where text.contains(unknown): .unknown
    case .string(masked): .sensitive(nil)
    case .string(let text): DynamicReference.value(of: text)
    case .null, .bool, .number: .scalar(document)
    case .array(let elements): .list(elements.map(value))
    case .object(let members): .map(members.mapValues(value))
    }
  }
}
