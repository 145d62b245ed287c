/// The types of resources that templates have.
enum ResourceType {
  static let nestedStack = "AWS::CloudFormation::Stack"

  /// Whether AWS itself makes it. Custom resources and those of third parties are made by others'
  /// code; modules and macros stand for resources that the template does not show.
  static func isOfAWS(_ type: String) -> Bool {
    type.hasPrefix("AWS::") && type != "AWS::CloudFormation::CustomResource" && !isModule(type)
  }

  /// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/modules.html
  static func isModule(_ type: String) -> Bool { type.hasSuffix("::MODULE") }
}
