import PlanReaders
import PreflightModel
import Testing

/// The same situations in the words of one format, so that every reader passes one suite.
struct ReaderExamples: Sendable, CustomTestStringConvertible {
  let format: PlanFormat
  /// A plan in which nothing happens.
  let nothing: String
  /// Where the resources are; nil in a format that does not tell.
  var region: String? = "eu-west-1"
  /// A VPC in the region with the CIDR block 10.0.0.0/16 and the change; nil for a change that the
  /// format cannot tell.
  let changing: @Sendable (Change) -> String?
  /// The name of the CIDR block; nil in a format that tells no attributes.
  var cidrBlock: String?
  /// A database of the engine `postgres` to be created, with an address that is not known yet and,
  /// where the format marks secrets, a secret password.
  let database: String
  /// The names of the password and of the address.
  var secret: String?
  let unknown: String
  /// A subnet in a VPC, both to be created; nil in a format that does not tell what comes from where.
  var subnet: String?
  /// The attribute that names the subnet's VPC; nil for a format that does not tell.
  var parent: String?
  /// A resource of another provider, to be created; nil in a format that has none.
  var foreign: String?
  /// A VPC to be created, in a plan that ended with an error; nil in a format where that cannot be.
  var partial: String?

  var testDescription: String { format.rawValue }

  /// A name of Terraform's in this format's spelling.
  func spelled(_ name: String) -> String {
    let words = name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    let pascal = words.joined()
    switch format {
    case .pulumiPreview, .pulumiEvents: return pascal.prefix(1).lowercased() + pascal.dropFirst()
    case .cloudFormationTemplate, .cloudFormationChangeSet, .cdkAssembly: return pascal
    case .terraformPlan, .terraformStream, .resourceList: return name
    }
  }

  /// The password in `database`.
  static let password = "correct-horse-battery-staple"

  static let all: [ReaderExamples] = [
    .terraform, .terraformStream, .pulumi, .pulumiEvents, .template, .changeSet, .resourceList,
  ]
}
