package import PreflightModel

/// A report into text of one format.
package protocol Reporter: Sendable {
  func write(_ report: Report, to output: inout some TextOutputStream)
}
