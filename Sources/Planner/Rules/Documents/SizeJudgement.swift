internal import PreflightModel

/// The verdict on the size of a document.
struct SizeJudgement {
  let verdict: Verdict
  let message: String
  let remedies: [Remedy]

  /// - Parameter warnAt: The share of the limit, in percent, from which on what is decided at apply
  ///   may be too much.
  init(_ document: SizedDocument, limit: Int, warnAt: Double) {
    let size = document.size
    let sentence = document.sentence(limit)
    if size.least > limit {
      self.init(.blocked, sentence, document.limit.wayOut)
    } else if size.written > limit {
      self.init(
        .undetermined,
        "\(sentence) Without white space it is \(QuotaNumber(size.least)), and fits if the tool "
          + "writes it so.", document.limit.wayOut)
    } else if size.isPartial, Double(size.least) * 100 > Double(limit) * warnAt {
      self.init(
        .undetermined,
        "\(sentence) What is decided only at apply comes on top, and may be too much.")
    } else if let perhaps = document.limit.perhaps, size.least > perhaps.limit {
      self.init(
        .undetermined,
        "\(document.sentence(perhaps.limit)) It is too long unless \(perhaps.unless).",
        document.limit.wayOut)
    } else {
      self.init(.clear, "")
    }
  }

  private init(_ verdict: Verdict, _ message: String, _ remedies: [Remedy] = []) {
    self.verdict = verdict
    self.message = message
    self.remedies = remedies
  }
}

extension SizedDocument {
  /// Size and limit: "Trust policy: 2,100 of 2,048 characters without white space, 52 too many."
  func sentence(_ limit: Int) -> String {
    let document = self.limit.document
    let over = size.written - limit
    let excess = over > 0 ? ", \(QuotaNumber(over)) too many" : ""
    return document.prefix(1).uppercased() + document.dropFirst()
      + ": \(QuotaNumber(size.written)) of \(QuotaNumber(limit)) \(self.limit.unit)\(excess)."
  }
}

extension SizeLimit {
  fileprivate var wayOut: [Remedy] {
    let summary =
      switch counting {
      case .withoutWhiteSpace:
        isTogether
          ? "Move statements into a managed policy, which has a limit of its own, or join them."
          : "Join statements, use wildcards, or split the policy into several."
      case .base64, .bytesUnhashed:
        "Keep a short script here that fetches the rest, from S3 for one."
      case .bytes, .characters: "Shorten it, or split it into several."
      }
    return [Remedy(.edit, summary: summary)]
  }
}
