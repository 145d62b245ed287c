import PreflightModel
import Testing

@Suite("Moments in UTC")
struct UTCTimeTests {
  @Test(
    "Seconds since 1970",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2000-02-29T12:00:00Z", 951_825_600),
      ("2026-11-23T03:16:36.305Z", 1_795_403_796),
    ])
  func seconds(text: String, seconds: Int) {
    #expect(UTCTime(text)?.seconds == seconds)
  }

  @Test(
    "Other texts are no moments",
    arguments: [
      "", "2026-11-23", "2026-11-23T03:16:36", "2026-13-01T00:00:00Z", "2026-11-23T25:00:00Z",
      "2026/11/23T03:16:36Z", "abcd-11-23T03:16:36Z", "Z",
    ])
  func others(text: String) {
    #expect(UTCTime(text) == nil)
  }

  @Test(
    "Spans are told in their largest unit",
    arguments: [
      (0, "less than a minute"), (59, "less than a minute"), (60, "1 minute"), (7_199, "1 hour"),
      (172_800, "2 days"), (-5, "less than a minute"),
    ])
  func spans(seconds: Int, text: String) {
    #expect(UTCTime.span(from: UTCTime(seconds: 100), to: UTCTime(seconds: 100 + seconds)) == text)
  }

  @Test(
    "A moment is written as it is read",
    arguments: [
      "1970-01-01T00:00:00Z", "2000-02-29T23:59:59Z", "2024-12-31T08:15:30Z",
      "2100-03-01T00:00:00Z",
    ])
  func text(text: String) {
    #expect(UTCTime(text)?.text == text)
  }

  @Test("There is no text for what was before 1970")
  func before() {
    #expect(UTCTime(seconds: -1).text == nil)
  }
}
