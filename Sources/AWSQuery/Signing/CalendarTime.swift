/// A moment in the Gregorian calendar, UTC, to the second.
struct CalendarTime: Hashable, Sendable {
  var year: Int
  /// 1 to 12.
  var month: Int
  /// 1 to 31.
  var day: Int
  var hour: Int
  var minute: Int
  var second: Int

  init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Moments before 1970 or after the year 9999, and what is no number, become the nearest in it.
  init(secondsSince1970 time: Double) {
    let seconds = time.isNaN ? 0 : Int(min(max(time, 0), 253_402_300_799))
    hour = seconds / 3_600 % 24
    minute = seconds / 60 % 60
    second = seconds % 60
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days: years that
    // begin in March, counted from the year 0, in eras of 400 years.
    let days = seconds / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The same article's days_from_civil; for years from 0 on.
  var secondsSince1970: Double {
    let shiftedYear = month <= 2 ? year - 1 : year
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear % 400
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * 146_097 + dayOfEra - 719_468
    return Double(days * 86_400 + hour * 3_600 + minute * 60 + second)
  }

  /// `20150830`.
  var compactDate: String { padded(year, 4) + padded(month) + padded(day) }

  /// `20150830T123600Z`, the form that signatures take.
  var compactTimestamp: String {
    compactDate + "T" + padded(hour) + padded(minute) + padded(second) + "Z"
  }

  func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
