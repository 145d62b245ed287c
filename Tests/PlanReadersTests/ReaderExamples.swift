import PlanReaders
import PreflightModel
import Testing

/// The same situations in the words of one format, so that every reader passes one suite.
struct ReaderExamples: Sendable, CustomTestStringConvertible {
  let format: PlanFormat
  /// A plan in which nothing happens.
  let nothing: String
  /// A VPC in eu-west-1 with the CIDR block 10.0.0.0/16 and the change.
  let changing: @Sendable (Change) -> String?
  /// A database to be created in eu-west-1, with a secret password and an address that is not
  /// known yet.
  let database: String
  /// The names of the password and of the address.
  let secret: String
  let unknown: String
  /// A subnet in a VPC, both to be created.
  let subnet: String
  /// The attribute that names the subnet's VPC; nil for a format that does not tell.
  let parent: String?
  /// A resource of another provider, to be created.
  let foreign: String
  /// A VPC to be created, in a plan that ended with an error.
  let partial: String

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

  static let all: [ReaderExamples] = [.terraform, .pulumi, .template, .changeSet]
}
