import Documents
import PreflightModel
import Testing

@testable import Planner

/// AWS's documented examples, and each of them with one thing changed.
@Suite("Whether a key's policy lets CloudWatch Logs in")
struct KeyPolicyTests {
  enum Expected: Sendable {
    case lets
    case lacks([String])
    case denies(String)
    case open
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let statements: [String]
    let expected: Expected
    var version = "2012-10-17"

    var testDescription: String { name }
  }

  /// https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
  static let root =
    #"{"Sid":"Enable IAM User Permissions","Effect":"Allow","#
    + #""Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}"#
  static let arn = "arn:aws:logs:eu-west-1:111122223333:log-group:/app/web"
  static let five =
    #"["kms:Encrypt*","kms:Decrypt*","kms:ReEncrypt*","kms:GenerateDataKey*","kms:Describe*"]"#
  static let calls = [
    "kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo",
  ]

  /// The statement of the CloudWatch Logs page, with parts replaced.
  static func logs(
    _ effect: String = "Allow",
    principal: String = #""Principal":{"Service":"logs.eu-west-1.amazonaws.com"}"#,
    action: String? = nil, resource: String = #""Resource":"*""#,
    condition: String? =
      #"{"ArnEquals":{"kms:EncryptionContext:aws:logs:arn":"\#(KeyPolicyTests.arn)"}}"#
  ) -> String {
    let action = action ?? #""Action":\#(five)"#
    let tail = condition.map { #","Condition":\#($0)"# } ?? ""
    return #"{"Effect":"\#(effect)",\#(principal),\#(action),\#(resource)\#(tail)}"#
  }

  static func when(_ name: String, _ key: String, _ value: String) -> String {
    #"{"\#(name)":{"\#(key)":\#(value)}}"#
  }

  static func allow(
    _ name: String, _ expected: Expected, _ statement: String
  ) -> Case {
    Case(name: name, statements: [root, statement], expected: expected)
  }

  static func deny(_ name: String, _ expected: Expected, _ statement: String) -> Case {
    Case(name: name, statements: [root, logs(), statement], expected: expected)
  }

  static let context = "kms:EncryptionContext:aws:logs:arn"

  @Test(
    "Each policy is answered as AWS documents it",
    arguments: [documented, principals, actions, resources, conditions, denials].flatMap(\.self))
  func answers(_ given: Case) throws {
    let text =
      #"{"Version":"\#(given.version)","Statement":[\#(given.statements.joined(separator: ","))]}"#
    let policy = try PolicyReader.policy(text)
    let judgement = KeyPolicyJudgement(policy, try Self.requests(logGroup: "/app/web"))
    switch given.expected {
    case .lets:
      #expect(judgement == .lets)
    case .lacks(let calls):
      #expect(judgement == .refuses(missing: calls, denied: []))
    case .denies(let statement):
      guard case .refuses(_, let denied) = judgement else {
        Issue.record("\(judgement)")
        return
      }
      #expect(denied.first?.statement.description == statement)
    case .open:
      guard case .undetermined(let doubts) = judgement else {
        Issue.record("\(judgement)")
        return
      }
      #expect(!doubts.isEmpty && doubts.allSatisfy { !$0.hasSuffix(": ") })
    }
  }

  @Test("At least 60 policies are tried")
  func count() {
    let all = [
      Self.documented, Self.principals, Self.actions, Self.resources, Self.conditions, Self.denials,
    ].flatMap(\.self)
    #expect(all.count >= 60)
    #expect(Set(all.map(\.name)).count == all.count)
  }

  private static func requests(logGroup name: String) throws -> [PolicyRequest] {
    let table = try LogGroupKeyRule().table
    let subject = try #require(table.subjects(ofType: "aws_cloudwatch_log_group").first)
    let use = try #require(subject.details[LogGroupKeyRule.useDetail].flatMap { KeyUse($0) })
    // A part that is not known: the key is yet to be created.
    let id: String? = nil
    return use.requests(
      for: "arn:aws:kms:eu-west-1:111122223333:key/\(id)",
      KeyUsePlaces(
        partition: .aws, region: "eu-west-1", account: "111122223333", name: PolicyText(name)))
  }

  static func list(_ texts: [String]) -> String {
    "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }
}
