internal import Documents

/// A moment as AWS's services write it, to the millisecond, from 1970 to the year 9999.
///
/// In documents it is ISO 8601 text in UTC, whatever the wire had: `2025-11-02T10:11:12Z`, with
/// `.345` before the `Z` when there are milliseconds. The same moment is always the same text.
struct Timestamp: Hashable, Sendable {
  private let millisecondsSince1970: Int

  init?(secondsSince1970 seconds: Double) {
    let milliseconds = (seconds * 1_000).rounded()
    guard milliseconds >= 0, milliseconds < 253_402_300_800_000 else { return nil }
    millisecondsSince1970 = Int(milliseconds)
  }

  /// A number is seconds since 1970; a string is ISO 8601, RFC 822 or such a number: services mix
  /// them, whatever their model says.
  init?(_ value: Document) {
    switch value {
    case .number(let number): self.init(secondsSince1970: number.double)
    case .string(let text):
      guard
        let seconds = CalendarTime.secondsSince1970(iso8601: text)
          ?? CalendarTime.secondsSince1970(rfc822: text) ?? Double(text)
      else { return nil }
      self.init(secondsSince1970: seconds)
    case .null, .bool, .array, .object: return nil
    }
  }

  /// ISO 8601 and RFC 822 texts as they are, seconds since 1970 as a number.
  func text(in format: TimestampFormat) -> String {
    let seconds = millisecondsSince1970 / 1_000
    let time = CalendarTime(secondsSince1970: Double(seconds))
    return switch format {
    case .iso8601: time.date + "T" + time.clock + fraction + "Z"
    case .unixTimestamp: String(seconds) + fraction
    case .rfc822: time.rfc822
    }
  }

  private var fraction: String {
    let milliseconds = millisecondsSince1970 % 1_000
    return milliseconds == 0 ? "" : "." + String(1_000 + milliseconds).dropFirst()
  }
}
