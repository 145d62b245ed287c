internal import Documents
package import PreflightModel

/// A report for programs, as `docs/schema/report.schema.json` describes it.
package struct JSONReporter: Reporter {
  package init() {}

  package func write(_ report: Report, to output: inout some TextOutputStream) {
    output.write(ReportDocument(report).json.jsonText(.pretty))
    output.write("\n")
  }
}
