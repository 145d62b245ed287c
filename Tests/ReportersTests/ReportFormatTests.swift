import Reporters
import Testing

@Suite struct ReportFormatTests {
  @Test("A format is named by its case", arguments: ReportFormat.allCases)
  func names(format: ReportFormat) throws {
    #expect(try ReportFormat(named: format.rawValue) == format)
  }

  @Test(
    "What is not built is refused as such", arguments: ["markdown", "sarif", "junit", "github"])
  func notBuilt(name: String) {
    let error = #expect(throws: ReportFormatError.notBuilt(name: name)) {
      try ReportFormat(named: name)
    }
    #expect(error?.description == "The format \(name) is not built yet; use table or json.")
  }

  @Test("What nobody knows is refused, and shown safely", arguments: ["", "JSON", "\u{1B}[2J"])
  func unknown(name: String) {
    let error = #expect(throws: ReportFormatError.unknown(name: name)) {
      try ReportFormat(named: name)
    }
    #expect(error?.description.hasSuffix("; use table or json.") == true)
    #expect(error?.description.contains("\u{1B}") == false)
  }
}
