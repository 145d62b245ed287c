import Documents
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  @Test("Documents are written with their names sorted")
  func sorted() {
    let document: Document = ["b": [1, 2], "a": nil, "c": ["y": "z", "x": true]]
    #expect(document.jsonText(.compact) == #"{"a":null,"b":[1,2],"c":{"x":true,"y":"z"}}"#)
  }

  @Test("Values keep the order of their members")
  func ordered() {
    let value: JSONValue = ["z": 1, "a": ["m": "n"], "e": [], "o": [:]]
    #expect(value.jsonText(.compact) == #"{"z":1,"a":{"m":"n"},"e":[],"o":{}}"#)
  }

  @Test("Pretty text is indented; short lists of scalars stay on their line")
  func pretty() {
    let value: JSONValue = [
      "schema": "headroom/x/1", "list": [1, "two", nil], "empty": [], "none": [:],
      "nested": [["a": 1], []], "long": .array((0..<6).map { .string("element number \($0)") }),
    ]
    #expect(
      value.jsonText(.pretty) == """
        {
          "schema": "headroom/x/1",
          "list": [1, "two", null],
          "empty": [],
          "none": {},
          "nested": [
            {
              "a": 1
            },
            []
          ],
          "long": [
            "element number 0",
            "element number 1",
            "element number 2",
            "element number 3",
            "element number 4",
            "element number 5"
          ]
        }
        """)
  }

  @Test(
    "Numbers are written as briefly as they can be",
    arguments: [
      (8.0, "8"), (-0.0, "0"), (0.1, "0.1"), (2.5e-7, "2.5e-07"), (1e15, "1000000000000000"),
      (123456789012.0, "123456789012"), (.infinity, "null"), (.nan, "null"),
    ])
  func doubles(number: Double, expected: String) {
    #expect(JSONValue.number(number).jsonText(.compact) == expected)
  }

  @Test("What a terminal or a reader could mistake is escaped, and nothing is lost")
  func escapes() throws {
    let hostile: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x22...0x22, 0x5C...0x5C, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F,
      0x2028...0x202E, 0x2066...0x2069,
    ]
    for value in hostile.joined() {
      let scalar = try #require(Unicode.Scalar(value))
      let text = "a\(Character(scalar))b"
      let written = Document.string(text).jsonText(.compact)
      #expect(written.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
      #expect(written.contains("\\"))
      #expect(try Document(json: written) == .string(text))
    }
    #expect("\u{1B}[31m\u{9B}\u{7F}".jsonQuoted == #""\u001b[31m\u009b\u007f""#)
    #expect("e\u{301}€😀/\u{2065}".jsonQuoted == "\"e\u{301}€😀/\u{2065}\"")
    #expect("\u{301}\"\r\n".jsonQuoted == "\"\u{301}\\\"\\r\\n\"")
  }
}
