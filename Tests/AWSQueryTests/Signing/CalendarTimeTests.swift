import Testing

@testable import AWSQuery

@Suite("CalendarTime")
struct CalendarTimeTests {
  @Test(
    "Moments have the names that the calendar gives them",
    arguments: [
      (0, "19700101T000000Z"), (951_782_399, "20000228T235959Z"), (951_782_400, "20000229T000000Z"),
      (1_440_938_160, "20150830T123600Z"), (4_107_542_399, "21000228T235959Z"),
      (4_107_542_400, "21000301T000000Z"), (253_402_300_799, "99991231T235959Z"),
    ] as [(Double, String)])
  func names(seconds: Double, name: String) {
    #expect(CalendarTime(secondsSince1970: seconds).compactTimestamp == name)
  }

  @Test("Every day until the year 9999 comes back as it went")
  func roundTrip() {
    let lost = stride(from: 0, to: 253_402_300_799, by: 86_399).first {
      CalendarTime(secondsSince1970: $0).secondsSince1970 != $0
    }
    #expect(lost == nil)
  }

  @Test("What lies outside becomes the nearest moment")
  func outside() {
    #expect(CalendarTime(secondsSince1970: -1).compactTimestamp == "19700101T000000Z")
    #expect(CalendarTime(secondsSince1970: 1e18).compactTimestamp == "99991231T235959Z")
    #expect(CalendarTime(secondsSince1970: .nan).compactTimestamp == "19700101T000000Z")
  }
}
