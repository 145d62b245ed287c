import PlanReaders
import PreflightModel
import Testing

struct TerraformRegionsTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let region: String?
    let text: String

    /// A plan with one resource, `aws_instance.a`, unless `change` is another.
    init(
      _ name: String, _ region: String?, key: String = "aws", providers: String = "{}",
      variables: String = "{}", values: String = "{}",
      change: String = terraformChange("aws_instance.a")
    ) {
      testDescription = name
      self.region = region
      text = terraformPlan(
        change,
        configuration: """
          {"provider_config": \(providers), "root_module": {"variables": \(variables),
           "resources": [{"mode": "managed", "type": "aws_instance", "name": "a",
                          "provider_config_key": "\(key)"}]}}
          """,
        others: #", "variables": \#(values)"#)
    }
  }

  private static let one =
    #"{"aws": {"name": "aws", "expressions": {"region": {"constant_value": "eu-west-1"}}}}"#
  private static let two = """
    {"aws": {"name": "aws", "expressions": {"region": {"constant_value": "eu-west-1"}}},
     "aws.west": {"name": "aws", "alias": "west",
                  "expressions": {"region": {"constant_value": "us-west-2"}}}}
    """
  private static func provider(_ region: String) -> String {
    #"{"aws": {"name": "aws", "expressions": {"region": \#(region)}}}"#
  }
  private static let byVariable = provider(#"{"references": ["var.region"]}"#)
  private static let gone = terraformChange(
    "aws_instance.gone", ["delete"], #""before": {"arn": "arn:aws:ec2:sa-east-1:1:instance/i"}"#)

  static let cases: [Case] = [
    Case("a constant", "eu-west-1", providers: one),
    Case("an alias", "us-west-2", key: "aws.west", providers: two),
    Case(
      "a variable's value", "eu-west-3", providers: byVariable,
      values: #"{"region": {"value": "eu-west-3"}}"#),
    Case(
      "a variable's default", "eu-west-2", providers: byVariable,
      variables: #"{"region": {"default": "eu-west-2"}}"#),
    Case(
      "a member of a variable", "eu-west-2",
      providers: provider(#"{"references": ["var.aws.region", "var.aws"]}"#),
      values: #"{"aws": {"value": {"region": "eu-west-2"}}}"#),
    Case(
      "a variable that is no Region, so it is part of something", nil, providers: byVariable,
      values: #"{"region": {"value": "eu-west"}}"#),
    Case(
      "two variables", nil, providers: provider(#"{"references": ["var.a", "var.b"]}"#),
      values: #"{"a": {"value": "eu-west-1"}, "b": {"value": "eu-west-2"}}"#),
    Case("a local", nil, providers: provider(#"{"references": ["local.region"]}"#)),
    Case("from the environment", nil, providers: #"{"aws": {"name": "aws"}}"#),
    Case("a key of Terraform 0.12 in a module", "eu-west-1", key: "net:aws", providers: two),
    Case("the same with an alias", "us-west-2", key: "net:aws.west", providers: two),
    Case("the same with another alias", "eu-west-1", key: "net:aws.other", providers: two),
    Case("a key within modules", "eu-west-1", key: "module.a.module.b:aws", providers: one),
    Case(
      "its own attribute, since provider 6", "ap-south-1", providers: one,
      change: terraformChange("aws_instance.a", ["create"], #""after": {"region": "ap-south-1"}"#)),
    Case(
      "its own attribute before it is deleted", "ap-south-1", providers: one,
      change: terraformChange(
        "aws_instance.a", ["delete"], #""before": {"region": "ap-south-1"}, "after": null"#)),
    Case(
      "the region of a stack set's instance, which is another", "eu-west-1", providers: one,
      change: terraformChange(
        "aws_cloudformation_stack_set_instance.a", ["create"],
        #""after": {"region": "ap-south-1"}"#)),
    Case(
      "a bucket before provider 6 that is to be replaced", "eu-west-1", providers: one,
      change: terraformChange(
        "aws_s3_bucket.a", ["delete", "create"],
        #""before": {"region": "us-east-1"}, "after": {}, "after_unknown": {"region": true}"#)),
    Case(
      "a bucket since provider 6 that is deleted", "us-east-1", providers: one,
      change: terraformChange(
        "aws_s3_bucket.a", ["delete"],
        #""before": {"region": "us-east-1", "bucket_region": "us-east-1"}, "after": null"#)),
    Case("the ARN, where no provider tells", "sa-east-1", change: gone),
    Case(
      "the Availability Zone, where no provider tells", "ca-central-1",
      change: terraformChange(
        "aws_instance.a", ["create"], #""after": {"availability_zone": "ca-central-1b"}"#)),
    Case(
      "a Local Zone", nil,
      change: terraformChange(
        "aws_instance.a", ["create"], #""after": {"availability_zone": "us-west-2-lax-1a"}"#)),
    Case(
      "the only provider, of a resource that the configuration has no more", "eu-west-1",
      providers: one, change: terraformChange("aws_vpc.gone", ["delete"], #""before": {}"#)),
    Case(
      "one of two providers", nil, providers: two,
      change: terraformChange("aws_vpc.gone", ["delete"], #""before": {}"#)),
    Case("no configuration at all", nil, key: ""),
  ]

  @Test("A resource's Region is found", arguments: cases)
  func region(_ test: Case) throws {
    #expect(try plan(test.text).resources.map(\.region) == [test.region])
  }

  /// A provider within `module.outer.module.inner`, whose Region is the variable `zone` there.
  private static func nested(outer: String, inner: String, variables: String = "{}") -> String {
    terraformPlan(
      terraformChange("module.outer.module.inner.aws_vpc.a"),
      configuration: """
        {"provider_config": {"module.outer.module.inner:aws": {
           "name": "aws", "module_address": "module.outer.module.inner",
           "expressions": {"region": {"references": ["var.zone"]}}}},
         "root_module": {"variables": {"region": {}}, "module_calls": {"outer": {
           "expressions": {"place": \(outer)},
           "module": {"variables": {"place": {"default": "eu-north-1"}}, "module_calls": {"inner": {
             "expressions": {"zone": \(inner)},
             "module": {"variables": {"zone": {"default": "eu-south-1"}}, "resources": [
               {"mode": "managed", "type": "aws_vpc", "name": "a",
                "provider_config_key": "module.outer.module.inner:aws"}]}}}}}}}}
        """,
      others: #", "variables": {"region": {"value": "eu-west-1"}}"#)
  }

  @Test(
    "Variables are followed up through module calls",
    arguments: [
      (#"{"references": ["var.region"]}"#, #"{"references": ["var.place"]}"#, "eu-west-1"),
      (#"{"constant_value": "us-east-2"}"#, #"{"references": ["var.place"]}"#, "us-east-2"),
      ("{}", #"{"constant_value": "us-west-1"}"#, "us-west-1"),
      ("{}", #"{"references": ["local.zone"]}"#, nil),
    ])
  func modules(_ outer: String, _ inner: String, _ region: String?) throws {
    #expect(try plan(Self.nested(outer: outer, inner: inner)).resources.map(\.region) == [region])
  }

  @Test("The accounts are those that AWS providers allow, or whose roles they assume")
  func accounts() throws {
    let text = terraformPlan(
      configuration: """
        {"provider_config": {
          "aws": {"full_name": "registry.terraform.io/hashicorp/aws", "expressions": {
            "allowed_account_ids": {"constant_value": ["111111111111", "*"]}}},
          "aws.b": {"name": "aws", "expressions": {
            "allowed_account_ids": {"references": ["var.account"]},
            "assume_role": [{"role_arn": {"constant_value": "arn:aws:iam::333333333333:role/x"}}]}},
          "other": {"name": "other", "expressions": {
            "allowed_account_ids": {"constant_value": ["444444444444"]}}}}}
        """,
      others: #", "variables": {"account": {"value": "222222222222"}}"#)
    #expect(try plan(text).accountIDs == ["111111111111", "222222222222", "333333333333"])
  }
}
