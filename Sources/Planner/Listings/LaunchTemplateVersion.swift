internal import Documents
internal import PreflightModel

/// A version of a launch template that exists.
/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplateVersions.html
struct LaunchTemplateVersion: Sendable {
  /// Nil where the template leaves it to whoever uses it, or names requirements instead.
  let instanceType: String?

  /// What a planned resource names.
  struct Name: Hashable, Sendable {
    /// An id, `lt-…`, or a name.
    let template: String
    /// A number, `$Latest` or `$Default`.
    let version: String
    let region: String

    /// "app" or "app, version 3".
    var label: String { version == defaultVersion ? template : "\(template), version \(version)" }

    var lookup: Lookup {
      let member = template.hasPrefix("lt-") ? "LaunchTemplateId" : "LaunchTemplateName"
      return Lookup(
        service: operation.service, operation: operation.operation,
        input: [member: .string(template), "Versions": [.string(version)]], region: region)
    }
  }

  static let operation = AWSOperation(service: "ec2", operation: "DescribeLaunchTemplateVersions")

  /// What Auto Scaling and EC2 take where none is named.
  /// https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_LaunchTemplateSpecification.html
  static let defaultVersion = "$Default"

  static let memberNames: Set<String> = [
    "LaunchTemplateVersions", "LaunchTemplateData", "InstanceType",
  ]

  /// Whether AWS says that there is no such template, or no such version of it.
  /// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
  static func isMissing(_ reason: Unavailability) -> Bool {
    guard case .refused(let code) = reason.kind else { return false }
    return [
      "InvalidLaunchTemplateId.NotFound", "InvalidLaunchTemplateId.VersionNotFound",
      "InvalidLaunchTemplateName.NotFoundException",
    ].contains(code)
  }

  /// Nil for an answer without a version.
  init?(_ answer: Document) {
    guard let data = answer["LaunchTemplateVersions"]?[0]?["LaunchTemplateData"] else { return nil }
    instanceType = data["InstanceType"]?.string
  }
}
