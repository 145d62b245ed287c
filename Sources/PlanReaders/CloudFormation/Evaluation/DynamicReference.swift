/// Texts that CloudFormation fills in from elsewhere while it deploys: `{{resolve:ssm:name}}`.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
enum DynamicReference {
  private static let mark = "{{resolve:"
  private static let secretServices = ["secretsmanager:", "ssm-secure:"]

  /// What a text comes to: itself, unless a part of it comes from Systems Manager or, as a secret,
  /// from Secrets Manager.
  static func value(of text: String) -> TemplateValue {
    guard text.utf8.contains(UInt8(ascii: "{")), let reference = text.firstRange(of: mark) else {
      return .text(text)
    }
    let rest = text[reference.lowerBound...]
    let isSecret = secretServices.contains { rest.contains(mark + $0) }
    return isSecret ? .sensitive(nil) : .unknown
  }
}
