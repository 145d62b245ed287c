import Reporters
import TestSupport
import Testing

@Suite struct DisplayWidthOracleTests {
  @Test("Every character is as wide as Python's copy of the Unicode database says")
  func widths() async throws {
    let wide = try await PythonOracle("Tests/Oracles/wide_characters.py").answer(to: "")
    let ranges = wide.split(separator: "\n").map { line in
      line.split(separator: " ").compactMap { UInt32($0) }
    }
    try #require(ranges.count > 100)
    for range in ranges {
      try #require(range.count == 3)
      for value in range[0]...range[1] {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let text = TerminalText(String(Character(scalar)))
        #expect(text.displayWidth == Int(range[2]), "U+\(String(value, radix: 16))")
      }
    }
  }
}
