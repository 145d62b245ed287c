import Documents
import Testing

@Suite("Reading JSON into documents")
struct DocumentJSONTests {
  @Test("Every kind of value is read")
  func kinds() throws {
    let document = try Document(
      json: #" {"a": [1, -2.50e+3, true, false, null], "b": {"c": "d"}, "e": [], "f": {}} "#)
    #expect(
      document == [
        "a": [1, .number(DocumentNumber(validLiteral: "-2.50e+3")), true, false, nil],
        "b": ["c": "d"], "e": [], "f": [:],
      ])
  }

  @Test(
    "Texts that RFC 8259 allows are read",
    arguments: [
      "0", "-0", "-0.0", "1E5", "1e-7", "123456789012345678901234567890", "1e400", "\"\"", "[]",
      "{}", "[[]]", "\t\r\n [ 1 , 2 ] ", #""\u0000\uFFFF""#, #"{"":0}"#, "\"\u{7F}\u{2028}\"",
      #""\/\b\f\n\r\t\"\\""#, "[1,[2,[3,{\"a\":[]}]]]", "\u{FEFF}[]", "  null",
    ])
  func accepted(text: String) throws {
    _ = try Document(json: text)
  }

  @Test("White space of any length may stand between all parts", arguments: 0...40)
  func whiteSpace(length: Int) throws {
    for kind in [" ", "\n", "\t", "\r", " \n", "\n   ", "         \t"] {
      let space = String(repeating: kind, count: length)
      let parts = ["", "[", "1", ",", "{", "\"a\"", ":", "\"  \"", "}", "]", ""]
      #expect(try Document(json: parts.joined(separator: space)) == [1, ["a": "  "]])
      #expect(throws: DocumentError.self) { try Document(json: "[\(space)\u{B}1]") }
    }
  }

  @Test(
    "Texts that RFC 8259 does not allow are refused",
    arguments: [
      "", " ", "[", "]", "{", "}", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}",
      "{\"a\":1,}", "{,}", "{a:1}", "{'a':1}", "{\"a\" 1}", "{1:1}", "[}", "{]", "[1}", "01", "-",
      "-01", "+1", "1.", ".5", "1e", "1e+", "1.e5", "0x1", "1_000", "NaN", "Infinity", "-Infinity",
      "tru", "truE", "nul", "nulll", "True", "\"", "\"a", "\"\\\"", #""\x""#, #""\u12""#,
      #""\u12G4""#, #""\u"#, "\"\n\"", "\"\t\"", "\"\u{0}\"", "1 2", "[] []", "//x\n1", "1//x",
      "/* */1", "\u{A0}1", "\u{FEFF}\u{FEFF}1", "[1]\u{0}", "\u{C}1", "{\"a\":1 \"b\":2}", "\"\\",
      "[\"a\":1]", "nu ll", "--1", "1.2.3", "1e5.5", "\u{1}",
    ])
  func refused(text: String) {
    #expect(throws: DocumentError.self) { try Document(json: text) }
  }

  @Test(
    "Bytes that are not UTF-8 are refused",
    arguments: [
      [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
      [0xF0, 0x80, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) {
    let error = #expect(throws: DocumentError.self) {
      try Document(json: Array("\"ab".utf8) + bytes + Array("cdefghijk\"".utf8))
    }
    #expect(error?.reason == .invalidEncoding)
    #expect(error?.position == DocumentPosition(line: 1, column: 4))
  }

  @Test(
    "Escapes become the characters they stand for",
    arguments: [
      (#""a\u0062c""#, "abc"), (#""\ud83d\ude00""#, "😀"),
      (#""x\\\"\/\b\f\n\r\ty""#, "x\\\"/\u{8}\u{C}\n\r\ty"),
      (#""\ud800""#, "\u{FFFD}"), (#""\udc00\ud800x""#, "\u{FFFD}\u{FFFD}x"),
      (#""\ud800\ud83d\ude00""#, "\u{FFFD}😀"), (#""\ud800\n""#, "\u{FFFD}\n"),
      (#""\ud800A""#, "\u{FFFD}A"), (#""é\u00E9""#, "éé"), (#""\uD800\u0041""#, "\u{FFFD}A"),
    ])
  func escapes(text: String, expected: String) throws {
    #expect(try Document(json: text) == .string(expected))
  }

  @Test("Numbers keep every digit")
  func numbers() throws {
    let literal = "-123456789012345678901234567890.12345678901234567890E+0005"
    #expect(try Document(json: literal).number?.literal == literal)
  }

  @Test(
    "A name given twice is refused",
    arguments: [
      #"{"a":1,"b":2,"a":3}"#, #"{"a":1,"\u0061":2}"#, #"{"\u0061":1,"a":2}"#,
      #"[{"x":{"":1,"":2}}]"#, "{\"\u{E9}\":1,\"e\u{301}\":2}",
      "{\"a\":0,\"e\u{301}\":1,\"\u{E9}\":2}",
      "{" + (0..<100).map { "\"k\($0)\":0" }.joined(separator: ",") + ",\"k7\":1}",
    ])
  func duplicateNames(text: String) {
    let error = #expect(throws: DocumentError.self) { try Document(json: text) }
    guard case .duplicateName = error?.reason else {
      Issue.record("\(String(describing: error)) does not speak of a duplicate")
      return
    }
  }

  @Test("Many different names are no duplicates")
  func manyNames() throws {
    let names = (0..<200).map { "\"k\($0)\": [{\"k\($0)\": {}}]" }
    let document = try Document(json: "{" + names.joined(separator: ",") + "}")
    #expect(document.object?.count == 200)
  }

  @Test("Depth is capped without using up the stack")
  func depth() throws {
    let deepest = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    _ = try Document(json: deepest)
    let error = #expect(throws: DocumentError.self) {
      try Document(json: String(repeating: "[", count: 1_000_000))
    }
    #expect(error?.reason == .tooDeep(limit: 128))
    #expect(error?.column == 129)
  }

  @Test("Size and the number of values are capped")
  func size() {
    let limits = DocumentLimits(bytes: 10, depth: 8, values: 3)
    var error = #expect(throws: DocumentError.self) {
      try Document(json: "[1, 2, 3, 4]", limits: limits)
    }
    #expect(error?.reason == .tooLarge(limit: 10))
    error = #expect(throws: DocumentError.self) { try Document(json: "[1,2,3]", limits: limits) }
    #expect(error?.reason == .tooManyValues(limit: 3))
  }

  @Test("An error says what was expected, at which line and column")
  func position() {
    let error = #expect(throws: DocumentError.self) {
      try Document(json: "{\n  \"é\": tru,\n}")
    }
    #expect(error?.description == "true expected at line 2, column 11")
    #expect(error?.line == 2)
  }
}
