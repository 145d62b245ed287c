import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The rule hard-coded-identity")
struct HardCodedIdentityRuleTests {
  /// The caller is of 123456789012, the plan goes to eu-west-1.
  private func run(
    _ resources: [PlannedResource], _ answers: [String: Fact] = [:],
    format: PlanFormat = .terraformPlan
  ) async throws -> RuleRun {
    await RuleRun(try HardCodedIdentityRule(), resources, answers: answers, format: format)
  }

  private func policy(
    resource: String = "*", principal: String = "*", type: String = "aws_iam_policy"
  ) -> PlannedResource {
    let text = #"""
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*",
       "Principal":{"AWS":"\#(principal)"},"Resource":["\#(resource)"]}]}
      """#
    return Sample.resource("\(type).a", attributes: ["policy": .string(text)])
  }

  @Test(
    "A foreign account, region or partition is a warning, the plan's own is clear",
    arguments: [
      ("arn:aws:sqs:eu-west-1:123456789012:q", [String](), Verdict.clear),
      ("arn:aws:sqs:eu-west-1:999999999999:q", ["account%20999999999999"], .warning),
      ("arn:aws:sqs:us-west-2:123456789012:q", ["region%20us-west-2"], .warning),
      ("arn:aws-cn:sqs:eu-west-1:123456789012:q", ["partition%20aws-cn"], .warning),
      ("arn:aws:acm:us-east-1:123456789012:certificate/1", [], .clear),
      ("arn:aws:s3:::bucket/*", [], .clear), ("arn:*:sqs:*:*:q", [], .clear),
      ("arn:aws:iam::aws:policy/ReadOnlyAccess", [], .clear),
      ("arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:q", [], .clear),
    ])
  func arns(arn: String, subjects: [String], verdict: Verdict) async throws {
    let run = try await run([policy(resource: arn)])
    #expect(run.asked.isEmpty)
    if subjects.isEmpty {
      #expect(try run.only().verdict == verdict)
    } else {
      #expect(run.verdicts == Dictionary(uniqueKeysWithValues: subjects.map { ($0, verdict) }))
    }
  }

  @Test("An account's number alone is a principal; in a bucket's policy it may be AWS's own")
  func principals() async throws {
    for principal in ["999999999999", "arn:aws:iam::999999999999:root"] {
      let queue = try await run([policy(principal: principal, type: "aws_sqs_queue_policy")])
      #expect(queue.verdicts["account%20999999999999"] == .warning)
      let bucket = try await run([policy(principal: principal, type: "aws_s3_bucket_policy")])
      #expect(bucket.verdicts["account%20999999999999"] == nil)
    }
    let inResource = try await run([
      policy(resource: "arn:aws:sqs:eu-west-1:999999999999:q", type: "aws_s3_bucket_policy")
    ])
    #expect(inResource.verdicts["account%20999999999999"] == .warning)
  }

  @Test("Layers are published from other accounts, but not from other regions")
  func layers() async throws {
    func function(region: String) -> PlannedResource {
      Sample.resource(
        "aws_lambda_function.f",
        attributes: ["layers": [.string("arn:aws:lambda:\(region):580247275435:layer:Insights:1")]])
    }
    #expect(try await run([function(region: "eu-west-1")]).only().verdict == .clear)
    #expect(
      try await run([function(region: "us-west-2")]).verdicts == ["region%20us-west-2": .warning])
  }

  @Test("Objects of templates and Pulumi's texts are read as well; the way out is in their words")
  func otherTools() async throws {
    let arn = "arn:aws:sqs:eu-west-1:999999999999:q"
    let template = try await run(
      [
        Sample.resource(
          "Policy", type: "AWS::IAM::ManagedPolicy",
          attributes: [
            "PolicyDocument": ["Statement": ["Effect": "Allow", "Resource": .string(arn)]]
          ])
      ], format: .cloudFormationTemplate)
    #expect(try template.only().remedies.first?.summary.contains("${AWS::AccountId}") == true)
    let pulumi = try await run(
      [
        Sample.resource(
          "urn:f", type: "aws:lambda/permission:Permission",
          attributes: ["sourceArn": .string(arn)])
      ], format: .pulumiPreview)
    #expect(try pulumi.only().remedies.first?.summary.contains("getCallerIdentity") == true)
  }

  @Test("Without knowing the caller it is undetermined; without an ARN there is nothing to say")
  func unknownCaller() async throws {
    let denied = ["sts:GetCallerIdentity": Sample.denied("sts:GetCallerIdentity")]
    let run = try await run([policy(resource: "arn:aws:sqs:eu-west-1:999999999999:q")], denied)
    #expect(try run.only().verdict == .undetermined)
    #expect(try await self.run([policy()], denied).findings.isEmpty)
    #expect(
      try await self.run([
        Sample.resource("aws_iam_policy.a", unknown: ["policy": true])
      ]).findings.isEmpty)
  }
}
