import Reporters
import TestSupport
import Testing

@Suite struct TerminalTextTests {
  @Test(
    "What a terminal would obey or hide is spelled out",
    arguments: [
      ("\u{1B}[31mred", #"\u{1B}[31mred"#), ("a\r\nb\tc", #"a\u{D}\u{A}b\u{9}c"#),
      ("\0", #"\u{0}"#),
      ("\u{7F}\u{9B}0m", #"\u{7F}\u{9B}0m"#), ("\u{85}", #"\u{85}"#),
      ("\u{202E}gpj.exe", #"\u{202E}gpj.exe"#), ("\u{2066}\u{2069}", #"\u{2066}\u{2069}"#),
      ("\u{200E}\u{200F}\u{61C}", #"\u{200E}\u{200F}\u{61C}"#),
      ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#),
      ("\u{200B}\u{200D}\u{FEFF}\u{AD}", #"\u{200B}\u{200D}\u{FEFF}\u{AD}"#),
      ("\u{E0041}", #"\u{E0041}"#), ("\u{3164}", #"\u{3164}"#), ("\u{301}a", #"\u{301}a"#),
    ])
  func escapes(text: String, shown: String) {
    #expect(TerminalText(text).text == shown)
  }

  @Test(
    "Ordinary text of all languages stays as it is",
    arguments: [
      "", "plain text", "ünïcödé", "e\u{301}", "名前", "नमस्ते", "👍🏽 ❤️ 🇩🇪", #"C:\path"#, "a\u{A0}b",
    ])
  func keeps(text: String) {
    #expect(TerminalText(text).text.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test("Marks do not pile up over the lines around")
  func marks() {
    let text = TerminalText("e" + String(repeating: "\u{301}", count: 1_000))
    #expect(text.text.hasSuffix(#"\u{301}"#))
    #expect(text.text.first?.unicodeScalars.count == 9)
  }

  @Test("No scalar that is not displayable comes through, whatever the text")
  func random() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<20 {
        let value = UInt32.random(
          in: 0...(Bool.random(using: &random) ? 0xFF : 0x2FFF), using: &random)
        Unicode.Scalar(value).map { text.unicodeScalars.append($0) }
      }
      let shown = TerminalText(text)
      #expect(
        shown.text.unicodeScalars.allSatisfy {
          $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
            && !(0x2028...0x202E).contains($0.value)
        })
      #expect(shown.truncated(to: 7).displayWidth <= 7)
      #expect(shown.truncatedAtStart(to: 7).displayWidth <= 7)
      #expect(shown.wrapped(to: 16, indent: 2).allSatisfy { $0.displayWidth <= 16 })
    }
  }
}
