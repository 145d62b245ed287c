package import PreflightModel

/// A report for programs.
package struct JSONReporter: Reporter {
  package init() {}
  package func write(_ report: Report, to output: inout some TextOutputStream) {}
}
