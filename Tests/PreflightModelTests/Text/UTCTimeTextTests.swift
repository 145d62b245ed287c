import PreflightModel
import Testing

@Suite("A moment as text")
struct UTCTimeTextTests {
  @Test(
    "Reads back as what it was",
    arguments: [
      "1970-01-01T00:00:00Z", "1999-12-31T23:59:59Z", "2000-02-29T12:00:00Z",
      "2026-03-01T08:15:30Z", "2100-02-28T00:00:01Z",
    ])
  func roundTrip(text: String) {
    #expect(UTCTime(text)?.description == text)
  }
}
