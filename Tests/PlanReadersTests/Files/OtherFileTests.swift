import PlanReaders
import PreflightModel
import TestSupport
import Testing

/// What is refused, and with which words.
struct OtherFileTests {
  private static let terraform =
    "run `terraform plan -out=tfplan`, then `terraform show -json tfplan > plan.json`."
  private static let show = "run `terraform show -json tfplan > plan.json`."
  private static let pulumi = "run `pulumi preview --json > preview.json`."
  private static let any =
    "give headroom what `terraform show -json tfplan` or `pulumi preview --json` prints, a "
    + "CloudFormation template or change set, or a cdk.out directory."

  @Test(
    "Another kind of file is refused with what it is and what to run instead",
    arguments: [
      ("", "empty", any), (" \n\t", "empty", any), ("{}", "an empty JSON object", any),
      ("PK\u{3}\u{4}\u{0}\u{0}", "a plan in Terraform's own binary form", show),
      ("\u{7F}ELF\u{0}", "no text", any),
      (
        "\nTerraform will perform the following actions:\n", "a Terraform plan printed for people",
        show
      ),
      (
        #"{"version": 4, "serial": 1, "lineage": "x", "resources": []}"#, "a Terraform state file",
        terraform
      ),
      (#"{"format_version": "1.0", "values": {}}"#, "a Terraform state as JSON", terraform),
      (#"{"format_version": "1.0"}"#, "a Terraform state as JSON", terraform),
      ("terraform {\n}\nresource \"aws_vpc\" \"a\" {\n}\n", "Terraform configuration", terraform),
      (
        #"{"result": "succeeded", "duration": 1, "summary": {"create": 1}, "resources": []}"#,
        "the summary of `pulumi preview --output json`", pulumi
      ),
      (#"{"version": 3, "deployment": {"resources": []}}"#, "an exported Pulumi stack", pulumi),
      (#"{"version": 3, "checkpoint": {"latest": {}}}"#, "an exported Pulumi stack", pulumi),
      ("Previewing update (dev)\n", "a Pulumi preview printed for people", pulumi),
      (#"{"name": "app", "scripts": {}}"#, "a package.json", any),
      ("<!DOCTYPE html>\n<html></html>", "a web page", any),
      ("[1, 2]", "a JSON list", any),
      (#"{"a": 1}"#, "JSON of a kind that headroom does not know", any),
      ("apiVersion: v1\nkind: Pod\n", "a Kubernetes manifest", any),
      ("services:\n  web: {image: nginx}\n", "a Compose file", any),
      (
        "service: shop\nprovider: {name: aws}\n", "a serverless.yml",
        "run `serverless package`, and give headroom "
          + ".serverless/cloudformation-template-update-stack.json."
      ),
      ("Error: no plan\n", "text", any), ("[command]terraform\n{}", "text", any),
      (
        "{\"steps\": []}\n{\"steps\": []}", "several JSON objects one after the other",
        "give headroom each plan in a file of its own."
      ),
    ])
  func others(_ text: String, _ what: String, _ advice: String) throws {
    let error = try refusal(of: text.utf8)
    #expect(error?.reason == .notAPlan)
    #expect(error?.message == "it is \(what), not a plan: \(advice)")
  }

  @Test("A directory is refused, unless it holds a CDK cloud assembly")
  func directories() throws {
    let directory = try TemporaryDirectory()
    func error() -> PlanError? {
      #expect(throws: PlanError.self) {
        try readPlan(PlanFile(directory.path), keeping: .everything)
      }
    }
    #expect(error()?.reason == .notAPlan)
    try directory.write("{}", to: "manifest.json")
    #expect(
      error()?.message == "\(directory.path)/manifest.json is no manifest of a CDK cloud assembly.")
  }

  @Test("A plan that goes on after its end, or breaks off, is malformed")
  func malformed() throws {
    #expect(try refusal(of: #"{"steps": []}, "more": 1}"#.utf8)?.reason == .malformed)
    #expect(try refusal(of: #"{"steps": [}"#.utf8)?.reason == .malformed)
    #expect(try refusal(of: #"{"steps": [], "steps": []}"#.utf8)?.reason == .malformed)
    #expect(
      try refusal(of: #"{"steps": ["#.utf8)?.message
        == "it breaks off in the middle: write it anew.")
  }
}
