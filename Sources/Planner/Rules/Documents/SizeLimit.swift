internal import Documents
internal import PreflightModel

/// How long AWS lets a document be, and how AWS counts; the table of the rule says it.
struct SizeLimit: Sendable {
  enum Counting: String, Sendable {
    case bytes
    /// Bytes of the text, which Terraform replaces by its hash in some versions.
    case bytesUnhashed
    case characters
    /// "IAM does not count white space when calculating the size of a policy."
    case withoutWhiteSpace
    /// Bytes of what the text encodes.
    case base64
  }

  static let details: Set<String> = [
    "document", "limit", "counting", "together", "summary", "page", "perhaps", "unless",
  ]

  /// In words: "managed policy".
  let document: String
  let limit: Int
  let counting: Counting
  /// Whether all documents of one owner count together.
  let isTogether: Bool
  /// The member of `iam:GetAccountSummary` that tells what the account has; nil for what AWS never
  /// raises.
  let summaryMember: String?
  /// A lower limit that holds unless something of the account says otherwise, and what.
  let perhaps: (limit: Int, unless: String)?

  /// Nil when something is missing.
  init?(_ details: [String: Document]) {
    guard let document = details["document"]?.string, details["page"]?.string != nil,
      let limit = details["limit"]?.number?.integer,
      let counting = details["counting"]?.string.flatMap(Counting.init)
    else { return nil }
    self.document = document
    self.limit = limit
    self.counting = counting
    isTogether = details["together"] == true
    summaryMember = details["summary"]?.string
    perhaps = details["perhaps"]?.number?.integer.flatMap { limit in
      details["unless"]?.string.map { (limit, $0) }
    }
  }

  var unit: String {
    switch counting {
    case .bytes, .bytesUnhashed, .base64: "bytes"
    case .characters: "characters"
    case .withoutWhiteSpace: "characters without white space"
    }
  }
}
