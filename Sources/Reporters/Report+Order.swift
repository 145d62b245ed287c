internal import PreflightModel

extension Report {
  /// All findings, worst first, then by id, in whatever order they were found.
  var orderedFindings: [Finding] {
    findings.sorted { left, right in
      left.verdict == right.verdict ? left.id < right.id : left.verdict > right.verdict
    }
  }

  /// The findings that the verdict rests on, in order.
  var judgedFindings: [Finding] {
    orderedFindings.filter { $0.ignored == nil }
  }
}
