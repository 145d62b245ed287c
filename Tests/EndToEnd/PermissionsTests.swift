import Documents
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct PermissionsTests {
    /// Where IAM calls the action otherwise than the request's signature and operation.
    private static let actions = [
      "s3:ListBuckets": "s3:ListAllMyBuckets", "s3:HeadBucket": "s3:ListBucket",
      "apigateway:GetApis": "apigateway:GET",
      "apigateway:GetRestApis": "apigateway:GET", "tagging:GetResources": "tag:GetResources",
      "monitoring:DescribeAlarms": "cloudwatch:DescribeAlarms",
    ]

    @Test("Under the printed policy the same check succeeds", arguments: Incident.plans)
    func sufficient(plan: String) async throws {
      var account = try await TestAccount("incident")
      let policy = try await account.headroom("permissions", plan)
      #expect(policy.status == 0, "\(policy)")
      try await account.server.order("count")
      let before = try CheckReport(await account.headroom("check", plan, "--format", "json"))
      let asked = try await account.server.order("count")["requests"]?.object ?? [:]

      let key = try await account.server.order(
        """
        fill {"situation": "user", "name": "reader", "policy": \(policy.output.jsonQuoted)}
        """)
      try await account.server.order(#"authenticate {"on": true}"#)
      account.environment["AWS_ACCESS_KEY_ID"] = key["id"]?.string
      account.environment["AWS_SECRET_ACCESS_KEY"] = key["secret"]?.string
      let outcome = try await account.headroom("check", plan, "--format", "json")
      #expect(outcome.status == 2, "\(outcome)")
      #expect(try CheckReport(outcome).findings == before.findings)

      // And it allows nothing that was not needed.
      let statements = try policy.json()["Statement"]?.array ?? []
      let actions = statements.flatMap { statement -> [String] in
        let action = statement["Action"]
        return action?.array?.compactMap(\.string) ?? [action?.string].compactMap { $0 }
      }
      #expect(!actions.isEmpty)
      #expect(actions.allSatisfy { !$0.contains("*") })
      let called = Set(asked.keys.map { Self.actions[$0] ?? $0 })
      #expect(called.subtracting(actions).subtracting(["sts:GetCallerIdentity"]) == [])
    }

    @Test("Without permissions nothing is guessed")
    func denied() async throws {
      var account = try await TestAccount("incident")
      let policy = #"""
        {"Version": "2012-10-17", "Statement": [\#
        {"Effect": "Allow", "Action": "sts:GetCallerIdentity", "Resource": "*"}]}
        """#
      let key = try await account.server.order(
        #"fill {"situation": "user", "name": "nobody", "policy": \#(policy.jsonQuoted)}"#)
      try await account.server.order(#"authenticate {"on": true}"#)
      account.environment["AWS_ACCESS_KEY_ID"] = key["id"]?.string
      account.environment["AWS_SECRET_ACCESS_KEY"] = key["secret"]?.string
      try account.write(.creating("aws_vpc"))
      let outcome = try await account.headroom("check", "plan.json", "--format", "json")
      #expect(outcome.status == 3, "\(outcome)")
      let vpcs = try CheckReport(outcome).finding(Incident.vpcs)
      #expect(vpcs["message"]?.string?.contains("ec2:DescribeVpcs") == true, "\(vpcs)")
    }
  }
}
