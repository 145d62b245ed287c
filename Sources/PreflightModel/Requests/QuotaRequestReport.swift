/// What the commands about quota increase requests have to say.
package struct QuotaRequestReport: Hashable, Sendable {
  package var account: Report.Account?
  package var requests: [QuotaRequest]
  /// What could not be read, in sentences.
  package var gaps: [String]

  package init(account: Report.Account?, requests: [QuotaRequest], gaps: [String] = []) {
    self.account = account
    self.requests = requests
    self.gaps = gaps
  }
}
