import Documents
import TestSupport
import Testing

extension EndToEnd {
  /// Plans hold secrets in the clear. What is marked as one is printed and kept nowhere, also where a
  /// check would have to name it: as a name that is taken, a version or a key.
  @Suite struct SecretTests {
    static let secret = "tr0ub4dor-15-3"

    struct SecretPlan: CustomTestStringConvertible {
      var testDescription: String
      var text: String
      var flags: [String] = []
    }

    static let plans = [
      SecretPlan(
        testDescription: "Terraform",
        text: """
          {"format_version": "1.2", "resource_changes": [
            \(change("aws_s3_bucket", "bucket")), \(change("aws_iam_role", "name")),
            \(change("aws_db_instance", "engine_version", #""engine": "postgres","#)),
            \(change("aws_cloudwatch_log_group", "kms_key_id")),
            \(change("aws_subnet", "vpc_id")), \(change("aws_instance", "instance_type"))],
           "variables": {"password": {"value": "\(secret)"}},
           "configuration": {"root_module": {"variables": {
             "password": {"default": "\(secret)", "sensitive": true}}}}}
          """),
      SecretPlan(
        testDescription: "Pulumi",
        text: """
          {"steps": [
            \(step("aws:s3/bucketV2:BucketV2", "bucket")), \(step("aws:iam/role:Role", "name")),
            \(step("aws:rds/instance:Instance", "engineVersion", #""engine": "postgres","#)),
            \(step("aws:ec2/subnet:Subnet", "vpcId"))]}
          """),
      SecretPlan(
        testDescription: "Pulumi's events",
        text: """
          {"sequence": 1, "timestamp": 1, "resourcePreEvent": {"planning": true, "metadata": \
          \(event("aws:s3/bucketV2:BucketV2", "bucket"))}}
          {"sequence": 2, "timestamp": 1, "summaryEvent": {"isPreview": true}}
          """),
      SecretPlan(
        testDescription: "A template with a secret by default", text: template(secret)),
      SecretPlan(
        testDescription: "A template with a secret from a flag", text: template("other"),
        flags: ["--parameter", "Password=\(secret)"]),
    ]

    /// A resource of Terraform with a secret, before and after.
    private static func change(_ type: String, _ name: String, _ others: String = "") -> String {
      """
      {"address": "\(type).a", "mode": "managed", "type": "\(type)", "name": "a",
       "provider_name": "registry.terraform.io/hashicorp/aws",
       "change": {"actions": ["update"], "after_unknown": {},
         "before": {\(others) "\(name)": "old-\(secret)"}, "before_sensitive": {"\(name)": true},
         "after": {\(others) "\(name)": "\(secret)"}, "after_sensitive": {"\(name)": true}}}
      """
    }

    /// The creation of a resource of Pulumi with a secret, as `--show-secrets` writes it.
    private static func step(_ type: String, _ name: String, _ others: String = "") -> String {
      let urn = "urn:pulumi:dev::shop::\(type)::a"
      return """
        {"op": "create", "urn": "\(urn)", "newState": {
          "urn": "\(urn)", "custom": true, "type": "\(type)", "inputs": {\(others)
          "\(name)": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
            "plaintext": "\\"\(secret)\\""}}}}
        """
    }

    private static func event(_ type: String, _ name: String) -> String {
      step(type, name).replacing("\n", with: "").replacing("newState", with: "new")
    }

    private static func template(_ password: String) -> String {
      """
      Parameters: {Password: {Type: String, NoEcho: true, Default: \(password)}}
      Conditions: {IsSet: !Equals [!Ref Password, \(password)]}
      Resources:
        Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub "b-${Password}"}}
        Role: {Type: AWS::IAM::Role, Properties: {RoleName: !Ref Password}}
        Database:
          Type: AWS::RDS::DBInstance
          Properties: {Engine: postgres, EngineVersion: !Join ["", [!Ref Password]]}
        Subnet:
          Type: AWS::EC2::Subnet
          Properties: {VpcId: !If [IsSet, !Ref Password, !Ref "AWS::NoValue"]}
      """
    }

    @Test("A secret is in no output, log or recording", arguments: plans)
    func printed(plan: SecretPlan) async throws {
      let account = try await TestAccount("incident")
      try account.directory.write(plan.text, to: "plan")
      for format in ["table", "json"] {
        let outcome = try await account.program(
          ["check", "plan", "-v", "--format", format, "--record", "account.json"]
            + ["--region", "ap-southeast-1"] + plan.flags
        ).run()
        #expect([0, 2, 3].contains(outcome.status), "\(outcome)")
        expectNoSecret(outcome)
        #expect(!(try account.directory.read("account.json")).contains(Self.secret))
      }
      let requests = try await account.program(
        ["request", "plan", "--region", "ap-southeast-1"] + plan.flags
      ).run()
      expectNoSecret(requests)
    }

    @Test("A secret is in no error about a broken plan", arguments: plans)
    func broken(plan: SecretPlan) async throws {
      let account = try await TestAccount()
      let places = plan.text.ranges(of: Self.secret)
      for place in places.prefix(3) {
        for broken in [
          plan.text[..<place.upperBound],
          plan.text[..<place.upperBound] + "\u{1}\" : [" + plan.text[place.upperBound...],
        ] {
          try account.directory.write(String(broken), to: "plan")
          let outcome = try await account.program(
            ["check", "plan", "--region", "ap-southeast-1"] + plan.flags
          ).run()
          #expect(outcome.status == 1, "\(outcome)")
          expectNoSecret(outcome)
        }
      }
    }

    private func expectNoSecret(_ outcome: ProgramOutcome) {
      #expect(!(outcome.output + outcome.errors).contains(Self.secret), "\(outcome)")
    }
  }
}
