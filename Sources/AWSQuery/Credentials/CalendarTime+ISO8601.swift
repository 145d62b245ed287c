extension CalendarTime {
  /// The seconds since 1970 of an ISO 8601 time as AWS writes it: `2026-01-31T08:15:30Z`, perhaps
  /// with a fraction of a second, perhaps with an offset such as `+01:00` or `+0100` in place of
  /// the `Z`. Nil for anything else, a time without an offset included.
  static func secondsSince1970(iso8601 text: String) -> Double? {
    var rest = Array(text.utf8)[...]
    guard let year = take(4, from: &rest), skip("-", in: &rest),
      let month = take(2, from: &rest), skip("-", in: &rest),
      let day = take(2, from: &rest), skip("T", in: &rest) || skip(" ", in: &rest),
      let hour = take(2, from: &rest), skip(":", in: &rest),
      let minute = take(2, from: &rest), skip(":", in: &rest),
      let second = take(2, from: &rest),
      year >= 1970, (1...12).contains(month), (1...31).contains(day),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    let fraction = takeFraction(from: &rest)
    guard let fraction, let offset = takeOffset(from: &rest), rest.isEmpty else { return nil }
    let time = CalendarTime(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    // A day that its month does not have comes back as another one.
    let midday = CalendarTime(
      year: year, month: month, day: day, hour: 12, minute: 0, second: 0)
    guard CalendarTime(secondsSince1970: midday.secondsSince1970) == midday else { return nil }
    return time.secondsSince1970 + fraction - Double(offset)
  }

  private static func skip(_ scalar: Unicode.Scalar, in rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: scalar) else { return false }
    rest.removeFirst()
    return true
  }

  /// A number of exactly so many digits.
  private static func take(_ count: Int, from rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(URLBytes.isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// 0 when there is none; nil when a point has no digits behind it.
  private static func takeFraction(from rest: inout ArraySlice<UInt8>) -> Double? {
    guard skip(".", in: &rest) else { return 0 }
    let digits = rest.prefix(while: URLBytes.isDigit)
    rest = rest[digits.endIndex...]
    return digits.isEmpty ? nil : Double("0." + String(decoding: digits, as: UTF8.self))
  }

  /// The offset from UTC in seconds.
  private static func takeOffset(from rest: inout ArraySlice<UInt8>) -> Int? {
    if skip("Z", in: &rest) { return 0 }
    let isWest = rest.first == UInt8(ascii: "-")
    guard skip("+", in: &rest) || skip("-", in: &rest), let hours = take(2, from: &rest)
    else { return nil }
    _ = skip(":", in: &rest)
    guard let minutes = take(2, from: &rest), hours < 24, minutes < 60 else { return nil }
    return (isWest ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }
}
