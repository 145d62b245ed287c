internal import Documents
internal import PreflightModel

/// Reads what `terraform plan -json` and `tofu plan -json` print: a log of one message a line.
///
/// Schema: internal/command/views/json in hashicorp/terraform. The log tells what happens to which
/// resource, and neither attributes nor regions.
struct TerraformStreamReader: PlanReader {
  static let format = PlanFormat.terraformStream

  static func recognizes(_ outline: PlanOutline) -> Bool {
    outline.begins(with: "@level", "@message")
  }

  func read(
    _ outline: PlanOutline, keeping selection: AttributeSelection
  ) throws(PlanError) -> Plan {
    var stream = TerraformStream()
    try outline.forEachObject { message throws(PlanError) in
      stream.read(message)
      guard stream.resources.count <= outline.file.maximumElements else {
        throw outline.tooManyElements(of: "planned changes")
      }
    }
    return Plan(
      path: outline.file.path, format: Self.format, resources: stream.resources,
      gaps: stream.gaps)
  }
}
