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
    guard !isSecret else { return .sensitive(nil) }
    // Nothing but the reference, which may end with a version.
    guard text.hasPrefix(mark + "ssm:"), text.hasSuffix("}}"), !text.dropFirst(2).contains("{")
    else {
      return .unknown
    }
    return stored(under: String(text.dropFirst(mark.count + 4).dropLast(2)))
  }

  /// What Systems Manager has under a name. AWS's own parameters name what is there, the newest image
  /// of a system among them, and stand for themselves.
  /// https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html
  static func stored(under name: String?) -> TemplateValue {
    guard let name, name.hasPrefix("/aws/service/") else { return .unknown }
    return .unknown(from: [name])
  }
}
