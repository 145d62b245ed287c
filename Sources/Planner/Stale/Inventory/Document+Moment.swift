internal import Documents
internal import PreflightModel

extension Document {
  /// The moment that a value of an answer stands for.
  ///
  /// Where AWS's models have a timestamp it is ISO 8601 here. Where they have a text or a number
  /// it is ISO 8601 with an offset of 0 (Lambda's `LastModified`), seconds since 1970 (SQS's
  /// `CreatedTimestamp`) or milliseconds (CloudWatch Logs' `creationTime`).
  var moment: UTCTime? {
    switch self {
    case .string(let text):
      if let time = UTCTime(text) { return time }
      for offset in ["+0000", "+00:00"] where text.hasSuffix(offset) {
        return UTCTime("\(text.dropLast(offset.count))Z")
      }
      return Double(text).flatMap { UTCTime(epoch: $0) }
    case .number(let number): return UTCTime(epoch: number.double)
    case .null, .bool, .array, .object: return nil
    }
  }
}

extension UTCTime {
  /// Seconds or milliseconds since 1970: what would be a year beyond 5000 in seconds is the latter.
  fileprivate init?(epoch: Double) {
    let seconds = epoch > 1e11 ? epoch / 1_000 : epoch
    guard seconds > 0, seconds < 1e11 else { return nil }
    self.init(seconds: Int(seconds))
  }
}
