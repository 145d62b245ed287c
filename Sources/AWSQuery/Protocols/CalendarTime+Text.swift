extension CalendarTime {
  /// `2025-11-02`
  var date: String { "\(padded(year, 4))-\(padded(month))-\(padded(day))" }

  /// `10:11:12`
  var clock: String { "\(padded(hour)):\(padded(minute)):\(padded(second))" }

  /// `Sun, 06 Nov 1994 08:49:37 GMT`, as HTTP headers have it (RFC 9110, section 5.6.7).
  var rfc822: String {
    // 1970 began on a Thursday.
    let weekday = Self.weekdays[(Int(secondsSince1970) / 86_400 + 4) % 7]
    return "\(weekday), \(padded(day)) \(Self.months[month - 1]) \(padded(year, 4)) \(clock) GMT"
  }

  /// The seconds since 1970 of such a time; the day of the week may be missing. Nil for anything
  /// else.
  static func secondsSince1970(rfc822 text: String) -> Double? {
    let words = text.split(separator: " ").drop { $0.hasSuffix(",") }.map { String($0) }
    guard words.count == 5, words[4] == "GMT", let month = months.firstIndex(of: words[1]),
      words[0].utf8.count <= 2, let day = Int(words[0])
    else { return nil }
    let padding = day < 10 ? "0" : ""
    return secondsSince1970(
      iso8601: "\(words[2])-\(month < 9 ? "0" : "")\(month + 1)-\(padding)\(day)T\(words[3])Z")
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
