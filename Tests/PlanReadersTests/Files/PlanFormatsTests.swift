import Glibc
import PlanReaders
import PreflightModel
import TestSupport
import Testing

struct PlanFormatsTests {
  private static let text = ReaderExamples.terraform.database

  private func resources(of bytes: some Collection<UInt8>) throws -> [PlannedResource] {
    try withFile(bytes) { try readPlan(PlanFile($0), keeping: .everything).resources }
  }

  private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return littleEndian ? bytes.reversed() : bytes
    }
  }

  @Test("UTF-8 with a byte order mark and UTF-16 of either order read the same")
  func encodings() throws {
    let expected = try resources(of: Self.text.utf8)
    #expect(expected.count == 1)
    #expect(try resources(of: [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)) == expected)
    #expect(try resources(of: utf16(Self.text, littleEndian: true)) == expected)
    #expect(try resources(of: utf16(Self.text, littleEndian: false)) == expected)
    #expect(try resources(of: ("\n\t \r\n" + Self.text).utf8) == expected)
  }

  @Test(
    "Lines that wrappers print around a plan are passed over",
    arguments: [
      "%0A\n::set-output name=stderr::\n::set-output name=exitcode::0\n",
      "\n::debug::Terraform exited with code 0.\n::debug::stdout: {\"format_version\":\"1.2\"}%0A",
    ])
  func noise(_ trailer: String) throws {
    let wrapped = "[command]/opt/terraform-bin show -json plan.tfplan\n" + Self.text + trailer
    #expect(try resources(of: wrapped.utf8) == resources(of: Self.text.utf8))
  }

  @Test("The name of a file tells nothing")
  func names() throws {
    #expect(try plan(ReaderExamples.pulumi.nothing).format == .pulumiPreview)
    #expect(try plan(ReaderExamples.terraform.nothing).format == .terraformPlan)
  }

  @Test("The plan knows the path that it was given by")
  func path() throws {
    let path = packageRoot + "/Examples/healthcare-pipeline/preview.json"
    #expect(try readPlan(PlanFile(path), keeping: .everything).path == path)
  }

  @Test("A pipe is read as a file is")
  func pipes() throws {
    var ends: [CInt] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    _ = Array(Self.text.utf8).withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
    close(ends[1])
    let plan = try readPlan(PlanFile("/dev/fd/\(ends[0])"), keeping: .everything)
    #expect(try plan.resources == resources(of: Self.text.utf8))
  }

  @Test("A file over the limit is refused before it is read")
  func size() throws {
    try withFile(Self.text.utf8) { path in
      let error = #expect(throws: PlanError.self) {
        try readPlan(PlanFile(path, maximumBytes: 100), keeping: .everything)
      }
      #expect(error?.reason == .tooLarge)
    }
  }

  @Test("A file that is not there is named")
  func missing() {
    let error = #expect(throws: PlanError.self) {
      try readPlan(PlanFile("/nonexistent/plan.json"), keeping: .everything)
    }
    #expect(error?.reason == .unreadable)
    #expect(
      error?.message == "/nonexistent/plan.json cannot be read: No such file or directory.")
  }

  @Test("Values nested deeper than anybody writes are refused")
  func depth() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(try refusal(of: #"{"steps": \#(deep)"#.utf8)?.reason == .tooLarge)
  }

  /// What is kept of each element is many times as large as the shortest elements are.
  @Test(
    "A file with more resources than any plan has is refused",
    arguments: [
      #"{"format_version":"1.2","resource_changes":["#,
      #"{"format_version":"1.2","planned_values":{"root_module":{"child_modules":[{"resources":["#,
      #"{"steps":["#,
    ])
  func tooMany(_ start: String) throws {
    let ends = start.reversed().compactMap { ["[": "]", "{": "}"][$0] }
    func error(_ count: Int) throws -> PlanError? {
      let elements = Array(repeating: #"{"type":"aws_vpc"}"#, count: count).joined(separator: ",")
      return try withFile((start + elements + ends.joined()).utf8) { path in
        do throws(PlanError) {
          _ = try readPlan(PlanFile(path, maximumElements: 3), keeping: .everything)
          return nil
        } catch {
          return error
        }
      }
    }
    #expect(try error(3) == nil)
    #expect(try error(4)?.reason == .tooLarge)
    #expect(try error(4)?.message.contains(" is more than headroom reads: ") == true)
  }
}
