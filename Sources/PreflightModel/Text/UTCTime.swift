/// A moment, as AWS's answers and headroom's documents write it: `2026-01-31T08:15:30Z`, perhaps
/// with a fraction of a second.
package struct UTCTime: Hashable, Sendable, Comparable {
  /// Whole seconds since 1970.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// Nil for any other text.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.last == UInt8(ascii: "Z") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      let digits = bytes[range]
      guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return nil
      }
      return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second <= 60,
      [4, 7, 10, 13, 16].map({ bytes[$0] }) == Array("--T::".utf8)
    else { return nil }
    seconds = Self.day(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// Days since 1970. Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
  /// days_from_civil, for years from 0 on.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// `2026-01-31T08:15:30Z`. Hinnant's civil_from_days; nil before 1970.
  package var text: String? {
    guard seconds >= 0 else { return nil }
    let days = seconds / 86_400 + 719_468
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + days / 146_097 * 400 + (month <= 2 ? 1 : 0)
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    let time = [seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60].map { digits($0, 2) }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))T"
      + time.joined(separator: ":") + "Z"
  }

  package static func < (left: UTCTime, right: UTCTime) -> Bool { left.seconds < right.seconds }

  /// How long from one moment to the next in the largest unit that makes a whole number:
  /// `3 days`, `1 hour`, `less than a minute`.
  package static func span(from start: UTCTime, to end: UTCTime) -> String {
    let seconds = max(0, end.seconds - start.seconds)
    for (unit, length) in [("day", 86_400), ("hour", 3_600), ("minute", 60)]
    where seconds >= length {
      let count = seconds / length
      return "\(count) \(unit)\(count == 1 ? "" : "s")"
    }
    return "less than a minute"
  }
}
