import Glibc
import PlanReaders
import PreflightModel
import Testing

/// What is refused, and with which words.
struct OtherFileTests {
  private static let terraform =
    "run `terraform plan -out=tfplan`, then `terraform show -json tfplan > plan.json`."
  private static let show = "run `terraform show -json tfplan > plan.json`."
  private static let pulumi = "run `pulumi preview --json > preview.json`."
  private static let any =
    "give headroom what `terraform show -json tfplan` or `pulumi preview --json` prints."

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

  @Test(
    "A format that headroom does not read yet is refused as such",
    arguments: [
      (#"{"StackId": "x", "Changes": []}"#, "a CloudFormation change set", any),
      (#"{"Resources": {}}"#, "a CloudFormation template", any),
      (
        "# VPC\nAWSTemplateFormatVersion: '2010-09-09'\nResources:\n  A:\n",
        "a CloudFormation template", any
      ),
      (#"{"version": "54.0.0", "artifacts": {}}"#, "a CDK cloud assembly", any),
    ])
  func unsupported(_ text: String, _ what: String, _ advice: String) throws {
    let error = try refusal(of: text.utf8)
    #expect(error?.reason == .unsupported)
    #expect(error?.message == "it is \(what), which headroom does not read yet: \(advice)")
  }

  @Test("A directory is refused, as a CDK cloud assembly where it is one")
  func directories() throws {
    var template = Array("/tmp/headroom-directory-XXXXXX".utf8CString)
    _ = try #require(mkdtemp(&template))
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { rmdir(path) }
    func reason() -> PlanError.Reason? {
      #expect(throws: PlanError.self) { try readPlan(PlanFile(path), keeping: .everything) }?.reason
    }
    #expect(reason() == .notAPlan)
    let manifest = path + "/manifest.json"
    close(open(manifest, O_CREAT | O_WRONLY, 0o600))
    defer { unlink(manifest) }
    #expect(reason() == .unsupported)
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
