import PlanReaders
import PreflightModel
import Testing

struct TerraformReferencesTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    /// Nil when the attribute refers to nothing.
    let expected: [String]?
    let text: String

    /// A plan with `aws_subnet.a`, whose `vpc_id` has the expression, among these other addresses.
    init(
      _ name: String, _ expression: String, gives expected: [String]?,
      planned: [String] = ["aws_vpc.main"], subnet: String = "aws_subnet.a", forEach: String = "{}",
      others: String = "", modules: String = "{}"
    ) {
      testDescription = name
      self.expected = expected
      let changes = (planned + [subnet]).map { terraformChange($0) }
      text = terraformPlan(
        changes.joined(separator: ", "),
        configuration: """
          {"root_module": {"module_calls": \(modules), "resources": [\(others)
            {"mode": "managed", "type": "aws_subnet", "name": "a",
             "for_each_expression": \(forEach),
             "expressions": {"vpc_id": \(expression)}}]}}
          """)
    }
  }

  private static func references(_ texts: String...) -> String {
    #"{"references": [\#(texts.map { "\"\($0.replacing("\"", with: "\\\""))\"" }.joined(separator: ", "))]}"#
  }

  private static let counted = ["aws_vpc.v[0]", "aws_vpc.v[1]"]
  private static let keyed = [#"aws_vpc.v["a"]"#, #"aws_vpc.v["b"]"#]

  static let cases: [Case] = [
    Case(
      "a resource", references("aws_vpc.main.id", "aws_vpc.main"), gives: ["aws_vpc.main"]),
    Case(
      "a resource as older versions list it", references("aws_vpc.main"), gives: ["aws_vpc.main"]),
    Case("one that is not planned", references("aws_vpc.other.id", "aws_vpc.other"), gives: []),
    Case("a constant", #"{"constant_value": "vpc-1"}"#, gives: nil),
    Case("a data source", references("data.aws_vpc.main.id", "data.aws_vpc.main"), gives: []),
    Case("a local", references("local.vpc"), gives: []),
    Case("nothing that is listed", "{}", gives: nil),
    Case(
      "one instance by number", references("aws_vpc.v[1].id", "aws_vpc.v[1]", "aws_vpc.v"),
      gives: ["aws_vpc.v[1]"], planned: counted),
    Case(
      "one instance by name", references(#"aws_vpc.v["b"].id"#, #"aws_vpc.v["b"]"#, "aws_vpc.v"),
      gives: [#"aws_vpc.v["b"]"#], planned: keyed),
    Case("all instances", references("aws_vpc.v"), gives: counted, planned: counted),
    Case(
      "the instance of the same number", references("aws_vpc.v", "count.index"),
      gives: ["aws_vpc.v[1]"], planned: counted, subnet: "aws_subnet.a[1]"),
    Case(
      "the instance of the same name", references("aws_vpc.v", "each.key"),
      gives: [#"aws_vpc.v["b"]"#], planned: keyed, subnet: #"aws_subnet.a["b"]"#),
    Case(
      "all instances, where none has the same number", references("aws_vpc.v", "count.index"),
      gives: counted, planned: counted, subnet: "aws_subnet.a[7]"),
    Case(
      "the element of for_each", references("each.value.id", "each.value"),
      gives: [#"aws_vpc.v["a"]"#], planned: keyed, subnet: #"aws_subnet.a["a"]"#,
      forEach: references("aws_vpc.v")),
    Case(
      "two resources", references("aws_vpc.x.id", "aws_vpc.x", "aws_vpc.y.id", "aws_vpc.y"),
      gives: ["aws_vpc.x", "aws_vpc.y"], planned: ["aws_vpc.x", "aws_vpc.y"]),
    Case(
      "the same attribute of another resource",
      references("aws_security_group.g.vpc_id", "aws_security_group.g"), gives: ["aws_vpc.main"],
      planned: ["aws_vpc.main", "aws_security_group.g"],
      others: """
        {"mode": "managed", "type": "aws_security_group", "name": "g",
         "expressions": {"vpc_id": \(references("aws_vpc.main.id", "aws_vpc.main"))}},
        """),
    Case(
      "a resource that refers to itself", references("aws_subnet.a.vpc_id", "aws_subnet.a"),
      gives: ["aws_subnet.a"]),
    Case(
      "an output of a module", references("module.net.vpc_id", "module.net"),
      gives: ["module.net.aws_vpc.v"], planned: ["module.net.aws_vpc.v"], modules: network),
    Case(
      "an output of one instance of a module",
      references("module.net[1].vpc_id", "module.net[1]", "module.net"),
      gives: ["module.net[1].aws_vpc.v"], planned: instances, modules: network),
    Case(
      "an output of all instances of a module", references("module.net.vpc_id", "module.net"),
      gives: instances, planned: instances, modules: network),
    Case(
      "a module as a whole", references("module.net", "count.index"), gives: [],
      planned: instances, modules: network),
    Case(
      "an output that is not there", references("module.net.x", "module.net"), gives: [],
      planned: instances, modules: network),
    Case(
      "a variable of the root module", references("var.vpc_id"), gives: []),
  ]

  private static let instances = ["module.net[0].aws_vpc.v", "module.net[1].aws_vpc.v"]
  private static let network = """
    {"net": {"module": {
      "outputs": {"vpc_id": {"expression": \(references("aws_vpc.v.id", "aws_vpc.v"))}},
      "resources": [{"mode": "managed", "type": "aws_vpc", "name": "v"}]}}}
    """

  @Test("An attribute's value comes from", arguments: cases)
  func reference(_ test: Case) throws {
    let subnet = try #require(try plan(test.text).resources.last)
    #expect(subnet.references["vpc_id"] == test.expected)
  }

  /// The subnet of `module.app["x"]` gets its VPC as an argument, which is an output of `net`.
  @Test("Arguments and outputs are followed from module to module")
  func throughModules() throws {
    let text = terraformPlan(
      terraformChange("module.net.module.core.aws_vpc.v"),
      terraformChange(#"module.app["x"].module.zone.aws_subnet.s"#),
      configuration: """
        {"root_module": {"module_calls": {
          "net": {"module": {
            "outputs": {"vpc": {"expression": \(Self.references("module.core.vpc", "module.core"))}},
            "module_calls": {"core": {"module": {
              "outputs": {"vpc": {"expression": \(Self.references("aws_vpc.v.id", "aws_vpc.v"))}},
              "resources": [{"mode": "managed", "type": "aws_vpc", "name": "v"}]}}}}},
          "app": {"expressions": {"vpc": \(Self.references("module.net.vpc", "module.net"))},
            "module": {"module_calls": {"zone": {
              "expressions": {"vpc_id": \(Self.references("var.vpc"))},
              "module": {"resources": [{"mode": "managed", "type": "aws_subnet", "name": "s",
                "expressions": {"vpc_id": \(Self.references("var.vpc_id"))}}]}}}}}}}}
        """)
    let resources = try plan(text).resources
    #expect(resources[1].references == ["vpc_id": ["module.net.module.core.aws_vpc.v"]])
  }

  @Test("count.index in a module's arguments is the number of the module")
  func moduleKeys() throws {
    let text = terraformPlan(
      terraformChange("aws_vpc.v[0]"), terraformChange("aws_vpc.v[1]"),
      terraformChange("module.app[1].aws_subnet.s"),
      configuration: """
        {"root_module": {"module_calls": {"app": {
          "expressions": {"vpc_id": \(Self.references("aws_vpc.v", "count.index"))},
          "module": {"resources": [{"mode": "managed", "type": "aws_subnet", "name": "s",
            "expressions": {"vpc_id": \(Self.references("var.vpc_id"))}}]}}}}}
        """)
    #expect(try plan(text).resources[2].references == ["vpc_id": ["aws_vpc.v[1]"]])
  }

  @Test("References in nested blocks are named by their path, and blocks of one name are joined")
  func nestedBlocks() throws {
    let text = terraformPlan(
      terraformChange("aws_subnet.a"), terraformChange("aws_subnet.b"),
      terraformChange("aws_eks_cluster.c"),
      configuration: """
        {"root_module": {"resources": [{"mode": "managed", "type": "aws_eks_cluster", "name": "c",
          "expressions": {"name": {"constant_value": "c"}, "vpc_config": [
            {"subnet_ids": \(Self.references("aws_subnet.a.id", "aws_subnet.a"))},
            {"subnet_ids": \(Self.references("aws_subnet.b.id", "aws_subnet.b"))}]}}]}}
        """)
    #expect(
      try plan(text).resources[2].references
        == ["vpc_config.subnet_ids": ["aws_subnet.a", "aws_subnet.b"]])
    let selection = AttributeSelection(namesByType: ["aws_eks_cluster": ["name"]])
    #expect(try plan(text, keeping: selection).resources[2].references == [:])
  }

  @Test("A data source that is read only at apply is among the resources of the plan")
  func deferredDataSource() throws {
    let address = "data.aws_iam_policy_document.key"
    let data = #"""
      {"address": "\#(address)", "mode": "data", "type": "aws_iam_policy_document", "name": "key",
       "provider_name": "registry.terraform.io/hashicorp/aws",
       "change": {"actions": ["read"], "after": {}}}
      """#
    let text = terraformPlan(
      data, terraformChange("aws_kms_key.k"),
      configuration: """
        {"root_module": {"resources": [
          {"mode": "data", "type": "aws_iam_policy_document", "name": "key"},
          {"mode": "managed", "type": "aws_kms_key", "name": "k",
           "expressions": {"policy": \(Self.references(address + ".json", address))}}]}}
        """)
    #expect(try plan(text).resources.last?.references == ["policy": [address]])
  }

  @Test("What will be gone is referred to by nothing and refers to nothing")
  func deletions() throws {
    let configuration = """
      {"root_module": {"resources": [{"mode": "managed", "type": "aws_subnet", "name": "a",
        "expressions": {"vpc_id": \(Self.references("aws_vpc.main.id", "aws_vpc.main"))}}]}}
      """
    let text = terraformPlan(
      terraformChange("aws_vpc.main", ["delete"]), terraformChange("aws_subnet.a[0]", ["delete"]),
      terraformChange("aws_subnet.a[1]"), configuration: configuration)
    #expect(try plan(text).resources.flatMap(\.references.values).allSatisfy(\.isEmpty))
  }

  @Test("Modules that use each other without end are given up")
  func cycle() throws {
    let double = Self.references("module.m.a", "module.m.b")
    let text = terraformPlan(
      terraformChange("module.m.aws_vpc.v"), terraformChange("aws_subnet.a"),
      configuration: """
        {"root_module": {"resources": [{"mode": "managed", "type": "aws_subnet", "name": "a",
            "expressions": {"vpc_id": \(double)}}],
          "module_calls": {"m": {
            "expressions": {"x": \(double), "y": \(double)},
            "module": {"outputs": {
              "a": {"expression": \(Self.references("var.x", "var.y"))},
              "b": {"expression": \(Self.references("var.y", "var.x"))}}}}}}}
        """)
    #expect(try plan(text).resources[1].references == ["vpc_id": []])
  }

  @Test("A value that is not known and comes from elsewhere is told from one that is left out")
  func elsewhere() throws {
    let text = terraformPlan(
      terraformChange(
        "aws_instance.a", ["create"],
        #""after": {}, "after_unknown": {"availability_zone": true, "subnet_id": true}"#),
      configuration: """
        {"root_module": {"resources": [
          {"mode": "managed", "type": "aws_instance", "name": "a",
           "expressions": {"availability_zone": \(Self.references("random_shuffle.z.result")),
                           "ami": \(Self.references("var.image"))}}]}}
        """)
    let references = try plan(text).resources[0].references
    #expect(references == ["availability_zone": ["random_shuffle.z"], "ami": []])
  }
}
