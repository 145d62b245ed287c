import Reporters
import Testing

@Suite struct TerminalTextLayoutTests {
  @Test(
    "Columns as terminals count them",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("名前", 4), ("ｆｕ", 4), ("ﾊﾝ", 2), ("한국", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("🇩🇪", 2), ("❤", 1), ("❤\u{FE0F}", 2),
      ("…", 1),
      ("\u{1B}", 6),
    ])
  func width(text: String, columns: Int) {
    #expect(TerminalText(text).displayWidth == columns)
  }

  @Test(
    "What is too wide ends in an ellipsis, and no character is cut in half",
    arguments: [
      ("abcdef", 6, "abcdef", "abcdef"), ("abcdef", 5, "abcd…", "…cdef"), ("abcdef", 1, "…", "…"),
      ("名前名前", 8, "名前名前", "名前名前"), ("名前名前", 7, "名前名…", "…前名前"),
      ("名前名前", 6, "名前…", "…名前"), ("", 5, "", ""),
    ])
  func truncated(text: String, width: Int, start: String, end: String) {
    #expect(TerminalText(text).truncated(to: width).text == start)
    #expect(TerminalText(text).truncatedAtStart(to: width).text == end)
  }

  @Test(
    "Lines break at blanks",
    arguments: [
      ("", 20, [""]), ("one two three", 20, ["one two three"]),
      ("one two three four", 13, ["one two three", "  four"]),
      ("one two three four", 12, ["one two", "  three four"]),
      ("  many    blanks  ", 20, ["many blanks"]),
      ("a 名前名前名前 b", 14, ["a 名前名前名前", "  b"]),
    ])
  func wrapped(text: String, width: Int, lines: [String]) {
    #expect(TerminalText(text).wrapped(to: width, indent: 2).map(\.text) == lines)
  }

  @Test("A word that fits into no line is broken where the line ends")
  func longWords() {
    let lines = TerminalText("see abcdefghijklmnopqrstuvwxyz now").wrapped(to: 14, indent: 2)
    #expect(lines.map(\.text) == ["see", "  abcdefghijkl", "  mnopqrstuvwx", "  yz now"])
  }

  @Test("However narrow the terminal, there is an end", arguments: [-5, 0, 1, 3])
  func narrow(width: Int) {
    #expect(TerminalText("abcdefghijklmno").wrapped(to: width, indent: 4).count == 2)
    #expect(TerminalText("abc").truncated(to: width).displayWidth <= max(1, width))
  }
}
