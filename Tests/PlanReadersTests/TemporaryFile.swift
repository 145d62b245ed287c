import Glibc
import PlanReaders
import PreflightModel

/// A file that is there while a test needs it.
func withFile<Result>(
  _ bytes: some Collection<UInt8>, _ body: (String) throws -> Result
) throws -> Result {
  var template = Array("/tmp/headroom-plan-XXXXXX".utf8CString)
  let descriptor = mkstemp(&template)
  let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  defer { unlink(path) }
  let bytes = Array(bytes)
  _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  close(descriptor)
  return try body(path)
}

/// The plan that a text is read into, with all attributes unless the case is about some. What does
/// not say where it goes goes to eu-west-1.
func plan(
  _ text: String, keeping selection: AttributeSelection = .everything,
  inputs: TemplateInputs = TemplateInputs(region: "eu-west-1")
) throws -> Plan {
  try withFile(text.utf8) { try readPlan(PlanFile($0, inputs: inputs), keeping: selection) }
}

/// Why a file of these bytes is refused, without its path; nil when it is read.
func refusal(of bytes: some Collection<UInt8>) throws -> PlanError? {
  try withFile(bytes) { path in
    do throws(PlanError) {
      _ = try readPlan(PlanFile(path), keeping: .everything)
      return nil
    } catch {
      return PlanError(error.reason, error.message.replacing(path, with: "it"))
    }
  }
}
