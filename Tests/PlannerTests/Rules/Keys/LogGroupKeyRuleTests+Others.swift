import Documents
import PreflightModel
import Testing

@testable import Planner

/// Other services that use a key for somebody.
extension LogGroupKeyRuleTests {
  @Test("A queue that a topic sends to must let the topic's service use its key")
  func queueOfTopic() async throws {
    func plan(_ queueKey: String, service: String) -> [PlannedResource] {
      let policy = Self.letsIn.replacing("logs.eu-west-1.amazonaws.com", with: service)
      return [
        key(policy: policy),
        Sample.resource(
          "aws_sqs_queue.q",
          attributes: queueKey.isEmpty ? [:] : ["kms_master_key_id": .string(queueKey)],
          unknown: queueKey.isEmpty ? ["kms_master_key_id": true] : [:],
          references: queueKey.isEmpty ? ["kms_master_key_id": ["aws_kms_key.logs"]] : [:]),
        Sample.resource(
          "aws_sns_topic_subscription.s", attributes: ["protocol": "sqs"],
          unknown: ["endpoint": true, "topic_arn": true],
          references: ["endpoint": ["aws_sqs_queue.q"]]),
      ]
    }
    #expect(
      try await run(plan("", service: "sns.amazonaws.com")).findings.map(\.verdict) == [.clear])
    #expect(
      try await run(plan("", service: "s3.amazonaws.com")).findings.map(\.verdict) == [.blocked])
    let managed = try await run(plan("alias/aws/sqs", service: "sns.amazonaws.com"))
    #expect(managed.findings.map(\.verdict) == [.blocked])
    #expect(managed.asked.isEmpty)
  }

  @Test("Volumes of an Auto Scaling group need the service-linked role in the key's policy")
  func autoScaling() async throws {
    func plan(_ policy: String) -> [PlannedResource] {
      [
        key(policy: policy),
        Sample.resource(
          "aws_launch_template.t",
          attributes: ["block_device_mappings": [["ebs": [["encrypted": "true"]]]]],
          unknown: ["block_device_mappings": [["ebs": [["kms_key_id": true]]]]],
          references: ["block_device_mappings.ebs.kms_key_id": ["aws_kms_key.logs"]]),
        Sample.resource(
          "aws_autoscaling_group.g", attributes: ["launch_template": [["version": "$Latest"]]],
          unknown: ["launch_template": [["id": true]], "service_linked_role_arn": true],
          references: ["launch_template.id": ["aws_launch_template.t"]]),
      ]
    }
    let role =
      "arn:aws:iam::111122223333:role/aws-service-role/autoscaling.amazonaws.com/"
      + "AWSServiceRoleForAutoScaling"
    let letsIn = Self.locksOut.replacing("arn:aws:iam::111122223333:root", with: role)
    #expect(try await run(plan(letsIn)).findings.map(\.verdict) == [.clear])
    let blocked = try await run(plan(Self.locksOut)).findings.first
    #expect(blocked?.verdict == .blocked)
    #expect(blocked?.remedies.first?.summary.contains(role) == true)
    let granted =
      plan(Self.locksOut) + [
        Sample.resource(
          "aws_kms_grant.g", unknown: ["key_id": true],
          references: ["key_id": ["aws_kms_key.logs"]])
      ]
    #expect(try await run(granted).findings.map(\.verdict) == [.undetermined])
  }

  @Test("A trail's key is judged by the trail's own ARN")
  func trail() async throws {
    func verdict(name: String) async throws -> Verdict? {
      let policy = #"""
        {"Version":"2012-10-17","Statement":[
         {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},
          "Action":"kms:GenerateDataKey*","Resource":"*","Condition":{
           "StringLike":{"kms:EncryptionContext:aws:cloudtrail:arn":"arn:aws:cloudtrail:*:111122223333:trail/*"},
           "StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:eu-west-1:111122223333:trail/main"}}},
         {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},
          "Action":"kms:DescribeKey","Resource":"*"}]}
        """#
      return try await run([
        key(policy: policy),
        Sample.resource(
          "aws_cloudtrail.t", attributes: ["name": .string(name)], unknown: ["kms_key_id": true],
          references: ["kms_key_id": ["aws_kms_key.logs"]]),
      ]).findings.first?.verdict
    }
    #expect(try await verdict(name: "main") == .clear)
    #expect(try await verdict(name: "other") == .blocked)
  }
}
