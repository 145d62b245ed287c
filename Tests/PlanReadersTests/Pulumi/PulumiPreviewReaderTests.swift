import Documents
import PlanReaders
import PreflightModel
import Testing

struct PulumiPreviewReaderTests {
  @Test("Components, providers and other packages are left out")
  func custom() throws {
    let component = pulumiURN("aws:s3:BucketEventSubscription", "a")
    let plan = try plan(
      pulumiPreview(
        """
        {"op": "create", "urn": "\(component)", "newState": {"urn": "\(component)",
         "custom": false, "type": "aws:s3:BucketEventSubscription"}}
        """,
        pulumiStep("create", "pulumi:providers:aws", "west", new: ""),
        pulumiStep("create", "kubernetes:core/v1:Pod", "pod", new: ""),
        pulumiStep("create", "aws-native:ec2:Vpc", "native", new: ""),
        pulumiStep("create", new: "")))
    #expect(plan.resources.map(\.type) == ["aws-native:ec2:Vpc", "aws:ec2/vpc:Vpc"])
  }

  @Test("Steps written by hand, without states, are read")
  func handMade() throws {
    let plan = try plan(
      """
      {"steps": [
        {"op": "create", "urn": "\(pulumiURN("aws:ec2/vpc:Vpc", "a"))",
         "type": "aws:ec2/vpc:Vpc", "inputs": {"cidrBlock": "10.0.0.0/16"}},
        {"op": "delete", "urn": "\(pulumiURN("aws:ec2/vpc:Vpc", "b"))"},
        {"op": "create", "urn": "\(pulumiURN("awsx:x:Vpc$aws:s3:Component", "c"))"}]}
      """)
    #expect(plan.resources.map(\.change) == [.create, .delete])
    #expect(plan.resources[0].attributes == ["cidrBlock": "10.0.0.0/16"])
    #expect(plan.resources[1].type == "aws:ec2/vpc:Vpc")
  }

  @Test("Unknown values are marked, whatever the placeholder, and only as whole strings")
  func unknowns() throws {
    let inputs = """
      "inputs": {"a": "\(pulumiUnknown)", "b": [1, "\(pulumiUnknown)"], "c": "x\(pulumiUnknown)",
        "d": {"e": "3eeb2bf0-c639-47a8-9e75-3b44932eb421", "__defaults": []},
        "f": {"4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4"}}
      """
    let resource = try #require(
      try plan(pulumiPreview(pulumiStep("create", new: inputs))).resources.first)
    #expect(resource.unknown == ["a": true, "b": [false, true], "d": ["e": true], "f": true])
    #expect(resource.attributes["b"] == [1, nil])
    #expect(resource.attributes["c"] == .string("x" + pulumiUnknown))
    #expect(resource.attributes["d"] == ["e": nil])
  }

  @Test("Secrets are marked in all forms in which Pulumi writes them")
  func secrets() throws {
    let kind = "4dabf18193072939515e22adb298388d"
    let inputs = """
      "inputs": {"a": "[secret]", "b": ["x", "[secret]"],
        "c": {"\(kind)": "1b47061264138c4ac30d75fd1eb44270", "plaintext": "\\"hunter2\\""},
        "d": {"\(kind)": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": "hunter2", "secret": true},
        "e": {"\(kind)": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": "plain"}}
      """
    let resource = try #require(
      try plan(pulumiPreview(pulumiStep("update", old: inputs, new: inputs))).resources.first)
    #expect(resource.sensitive == ["a": true, "b": [false, true], "c": true, "d": true])
    #expect(resource.attributes["e"] == "plain")
    #expect(!String(reflecting: resource).contains("hunter2"))
  }

  @Test("An object that exists has the outputs that its inputs do not tell")
  func outputs() throws {
    let state = #""inputs": {"a": 1}, "outputs": {"a": 2, "b": 3}"#
    let resource = try #require(
      try plan(pulumiPreview(pulumiStep("same", old: state, new: state))).resources.first)
    #expect(resource.attributes == ["a": 1, "b": 3])
  }

  @Test("References lead to resources of the preview alone")
  func references() throws {
    let vpc = pulumiURN("aws:ec2/vpc:Vpc", "main")
    let other = pulumiURN("aws:ec2/vpc:Vpc", "other")
    let subnet = pulumiStep(
      "create", "aws:ec2/subnet:Subnet", "a",
      new: """
        "propertyDependencies": {"vpcId": ["\(vpc)"], "tags": [], "x": null, "y": ["\(other)"]}
        """)
    let resources = try plan(pulumiPreview(subnet, pulumiStep("same", old: "", new: ""))).resources
    #expect(resources[0].references == ["vpcId": [vpc]])
  }

  @Test(
    "A preview that is not whole says why",
    arguments: [
      (#"{"steps": [], "diagnostics": [{"severity": "error"}, {"severity": "info"}]}"#, "1 error "),
      (
        #"{"diagnostics": [{"severity": "error"}, {"severity": "error"}], "duration": 1}"#,
        "2 errors"
      ),
      (#"{"steps": [], "maybeCorrupt": true}"#, "corrupt"),
      (#"{"changeSummary": {"same": 4, "create": 17}}"#, "steps are missing"),
    ])
  func gaps(_ text: String, _ words: String) throws {
    let gaps = try plan(text).gaps
    #expect(gaps.count == 1)
    #expect(gaps.allSatisfy { $0.contains(words) })
  }

  @Test("Warnings are no gap")
  func warnings() throws {
    #expect(try plan(#"{"steps": [], "diagnostics": [{"severity": "warning"}]}"#).isComplete)
  }

  @Test(
    "A preview whose parts have other types than they should is read without a trap",
    arguments: [
      #"{"steps": [1, null, [], {}, {"urn": 1}, {"urn": "x"}, {"urn": "urn:pulumi:"}]}"#,
      #"{"steps": [{"urn": "urn:pulumi:a::b::aws:x/y:Z::n", "newState": [], "op": 3}]}"#,
      #"{"steps": [{"urn": "urn:pulumi:a::b::$::n"}], "config": [], "diagnostics": {}}"#,
      #"{"steps": [{"urn": "urn:pulumi:::::::::::", "provider": "::::"}], "changeSummary": 3}"#,
      #"{"steps": [{"urn": "urn:pulumi:a::b::aws:x/y:Z::n", "provider": ":", "newState": {}}]}"#,
    ])
  func hostile(_ text: String) throws {
    _ = try refusal(of: text.utf8)
  }
}
