internal import PreflightModel

extension CallStatistics {
  /// What a run took, for the end of a page.
  func sentence(about source: Report.Source) -> String {
    var sentence =
      switch source {
      case .snapshot: "answered from a snapshot, without asking AWS"
      case .aws: "\(counted(sent, "call")) to AWS in \(counted(rounds, "round"))"
      }
    if retried > 0 { sentence += ", \(QuotaNumber(retried)) retried" }
    if failed > 0 { sentence += "; \(counted(failed, "question")) unanswered" }
    return sentence
  }
}
