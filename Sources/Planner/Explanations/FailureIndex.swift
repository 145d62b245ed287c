internal import PreflightModel

/// Which quotas AWS means by an error code.
package struct FailureIndex: Sendable {
  /// A quota, and the part of the message that tells it from others.
  struct Entry: Sendable {
    let quota: Quota
    let message: String?
  }

  /// By the code in small letters, without the ending that SDKs put to it.
  private let entries: [String: [Entry]]
  /// The codes as AWS writes them.
  package let codes: Set<String>

  package init(_ catalog: Catalog) {
    var entries: [String: [Entry]] = [:]
    var codes: Set<String> = []
    for quota in catalog.quotas.values.sorted(by: { $0.id < $1.id }) {
      for error in quota.errors {
        codes.insert(error.code)
        entries[Self.key(error.code), default: []]
          .append(Entry(quota: quota, message: error.message?.lowercased()))
      }
    }
    self.entries = entries
    self.codes = codes
  }

  /// Every quota that AWS answers so for, by their ids; empty for a code that nobody knows. Capital
  /// and small letters are the same.
  package func quotas(failingWith code: String) -> [Quota] {
    let quotas = entries(of: code).map(\.quota).distinct
    let exact = quotas.filter { quota in
      quota.errors.contains { $0.code.lowercased() == code.lowercased() }
    }
    return exact.isEmpty ? quotas : exact
  }

  func entries(of code: some StringProtocol) -> [Entry] { entries[Self.key(code)] ?? [] }

  /// Those whose message alone tells them, for tools that leave the code out.
  var tellingMessages: [(code: String, entry: Entry)] {
    entries.sorted { $0.key < $1.key }.flatMap { code, entries in
      entries.filter { ($0.message?.utf8.count ?? 0) >= Self.shortestTellingMessage }
        .map { (code, $0) }
    }
  }

  private static let shortestTellingMessage = 20

  /// `LimitExceededException` in one SDK is `LimitExceeded` in another, and in AWS's answer.
  private static func key(_ code: some StringProtocol) -> String {
    let code = code.lowercased()
    for ending in ["exception", "fault"] where code.hasSuffix(ending) && code.count > ending.count {
      return String(code.dropLast(ending.count))
    }
    return code
  }
}

extension [Quota] {
  /// Each quota once.
  var distinct: [Quota] {
    var seen: Set<QuotaID> = []
    return filter { seen.insert($0.id).inserted }
  }
}
