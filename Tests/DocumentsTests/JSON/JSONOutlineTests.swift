import Documents
import Testing

@Suite("Outlines of big JSON texts")
struct JSONOutlineTests {
  private static let plan = #"""
    {"format_version": "1.2", "variables": {"a\"}]": {"value": "]}\\"}}, "n": -1.5e3,
     "resource_changes": [
       {"address": "aws_vpc.é", "change": {"actions": ["create"], "after": {"cidr": "\u00e9\ud83d\ude00"}}},
       {"address": "b", "change": {"actions": ["delete", "create"], "after": null}}, 7, "x", [], null
     ],
     "empty": [], "complete": true, "\u0065scaped": "s", "configuration": {"root_module": {}}
    }
    """#

  @Test("The members of the top level are listed with their kinds")
  func members() throws {
    let outline = try JSONOutline(JSONSource(bytes: Array(Self.plan.utf8)))
    #expect(outline.shape == .object)
    #expect(
      outline.members.map(\.name) == [
        "format_version", "variables", "n", "resource_changes", "empty", "complete", "escaped",
        "configuration",
      ])
    #expect(
      outline.members.map(\.kind) == [
        .string, .object, .scalar, .array, .array, .scalar, .string, .object,
      ])
    #expect(try outline.document(of: "n")?.number?.literal == "-1.5e3")
    #expect(try outline.document(of: "variables") == ["a\"}]": ["value": "]}\\"]])
    #expect(try outline.document(of: "absent") == nil)
    #expect(try outline.document() == Document(json: Self.plan))
  }

  @Test("Elements are walked one at a time, without making documents of them")
  func elements() throws {
    let outline = try JSONOutline(JSONSource(bytes: Array(Self.plan.utf8)))
    var elements: [JSONElement] = []
    try outline.forEachElement(of: "resource_changes") { elements.append($0) }
    #expect(elements.count == 6)
    #expect(elements[0]["address"]?.string == "aws_vpc.é")
    let actions = elements[1]["change"]?["actions"]?.elements.map { $0.compactMap(\.string) }
    #expect(actions == ["delete", "create"])
    #expect(elements[1]["change"]?["after"]?.isNull == true)
    #expect(elements[0]["change"]?["after"]?["cidr"]?.string == "é😀")
    #expect(elements[0]["absent"] == nil)
    #expect(elements[2].number?.integer == 7)
    #expect(elements[2]["x"] == nil)
    #expect(elements[4].elements.map { Array($0).count } == 0)
    #expect(elements[0].members.map { $0.map(\.name) } == ["address", "change"])
    #expect(
      elements[1].document()
        == ["address": "b", "change": ["actions": ["delete", "create"], "after": nil]])
    #expect(elements[0].document { $0 == "address" } == ["address": "aws_vpc.é"])
    #expect(elements[2].document { _ in false } == 7)
  }

  @Test("A member that is absent or null has no elements; one of another kind is an error")
  func noElements() throws {
    let outline = try JSONOutline(JSONSource(bytes: Array(#"{"a": null, "b": [], "c": {}}"#.utf8)))
    for name in ["a", "b", "absent"] {
      try outline.forEachElement(of: name) { _ in Issue.record("\(name) has no elements") }
    }
    #expect(throws: DocumentError.self) { try outline.forEachElement(of: "c") { _ in } }
  }

  @Test("What is found does not depend on how much is read at a time", arguments: 1...64)
  func chunkSizes(size: Int) throws {
    let text = "noise {\n\(Self.plan)\n%0A ::set-output"
    let start = "noise {\n".utf8.count
    let whole = try JSONOutline(
      JSONSource(bytes: Array(text.utf8)), startingAt: start, allowingTrailingText: true)
    let source = try JSONSource(bytes: Array(text.utf8), chunkSize: size)
    let outline = try JSONOutline(source, startingAt: start, allowingTrailingText: true)
    #expect(outline.members == whole.members)
    #expect(outline.range == whole.range)
    var documents: [Document] = []
    try outline.forEachElement(of: "resource_changes") { documents.append($0.document()) }
    #expect(try whole.document(of: "resource_changes") == .array(documents))
    #expect(try outline.document() == Document(json: Self.plan))
  }

  @Test(
    "The shape of the top level is told",
    arguments: [
      ("", .empty), (" \n", .empty), ("7", .scalar), ("\"x\"", .scalar), ("null ", .scalar),
      ("[1, {}]", .array), ("{}", .object), ("{\"a\":1}\n", .object), ("{}{}", .objects),
      ("{\"a\":1}\n{\"b\":2}\n", .objects), ("\u{FEFF}{}", .object),
    ] as [(String, JSONOutline.Shape)])
  func shapes(text: String, expected: JSONOutline.Shape) throws {
    #expect(try JSONOutline(JSONSource(bytes: Array(text.utf8))).shape == expected)
  }

  @Test(
    "A broken top level is an error that says where",
    arguments: [
      ("{", 2), ("{\"a\"", 5), ("{\"a\":", 6), ("{\"a\":1", 7), ("{\"a\":1,", 8), ("{\"a\":1,}", 8),
      ("{a:1}", 2), ("{\"a\":1 2}", 8), ("{\"a\":[}", 7), ("{\"a\":{]", 7), ("{\"a\":\"\n\"}", 7),
      ("{\"a\":1}x", 8), ("tru", 4), ("01", 2), ("[1", 3), ("[]]", 3), ("{\"a\":1,\"a\":2}", 8),
      ("{\"a\":}", 6), ("{\"a\":,}", 6), ("x", 1), ("{\"\\x\":1}", 3), ("{\"a\":\"\\", 8),
    ])
  func broken(text: String, column: Int) throws {
    for chunkSize in [1, 3, 1000] {
      let source = try JSONSource(bytes: Array(text.utf8), chunkSize: chunkSize)
      let error = #expect(throws: DocumentError.self) { try JSONOutline(source) }
      #expect(error?.position == DocumentPosition(line: 1, column: column))
    }
  }

  @Test("A broken element is an error at its place in the whole text")
  func brokenElement() throws {
    let source = try JSONSource(bytes: Array("{\n\"r\": [{\"a\": 1},\n {\"é\": 01}]}".utf8))
    let outline = try JSONOutline(source)
    var count = 0
    let error = #expect(throws: DocumentError.self) {
      try outline.forEachElement(of: "r") { _ in count += 1 }
    }
    #expect(count == 1)
    #expect(error?.position == DocumentPosition(line: 3, column: 9))
  }

  @Test(
    "Elements must be separated as elements are",
    arguments: ["[1 2]", "[,1]", "[1,]", "[1,,2]", "[{}{}]", "[tru]", "[1:2]"])
  func separators(list: String) throws {
    let outline = try JSONOutline(JSONSource(bytes: Array("{\"r\": \(list)}".utf8)))
    #expect(throws: DocumentError.self) { try outline.forEachElement(of: "r") { _ in } }
  }

  @Test("Depth and the size of an element are capped")
  func limits() throws {
    let deep = String(repeating: "[", count: 100_000)
    var error = #expect(throws: DocumentError.self) {
      try JSONOutline(JSONSource(bytes: Array("{\"a\": \(deep)".utf8)))
    }
    #expect(error?.reason == .tooDeep(limit: 128))
    let text = "{\"a\": [\"\(String(repeating: "x", count: 100))\"]}"
    let outline = try JSONOutline(
      JSONSource(bytes: Array(text.utf8)),
      limits: DocumentLimits(bytes: 50, depth: 8, values: 100))
    error = #expect(throws: DocumentError.self) { try outline.forEachElement(of: "a") { _ in } }
    #expect(error?.reason == .tooLarge(limit: 50))
  }

  @Test("Lines of objects are walked; other text between them only if that is wanted")
  func lines() throws {
    let text = "{\"a\":1}\r\n{\"a\":2}\n\nInitializing...\n  {\"a\":3}"
    let outline = try JSONOutline(JSONSource(bytes: Array(text.utf8), chunkSize: 5))
    #expect(outline.shape == .objects)
    var found: [Int?] = []
    try outline.forEachLine(skippingOtherText: true) { found.append($0["a"]?.number?.integer) }
    #expect(found == [1, 2, 3])
    let error = #expect(throws: DocumentError.self) { try outline.forEachLine { _ in } }
    #expect(error?.line == 4)
  }

  @Test("UTF-16 with a byte order mark reads like UTF-8")
  func utf16() throws {
    for isBigEndian in [false, true] {
      let units = [0xFEFF] + Array(Self.plan.utf16)
      let bytes = units.flatMap { unit -> [UInt8] in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isBigEndian ? pair.reversed() : pair
      }
      let outline = try JSONOutline(JSONSource(bytes: bytes))
      #expect(try outline.document() == Document(json: Self.plan))
      #expect(try Document(json: bytes) == Document(json: Self.plan))
      #expect(throws: DocumentError.self) { try JSONSource(bytes: bytes.dropLast()) }
    }
    #expect(throws: DocumentError.self) { try JSONSource(bytes: [0xFF, 0xFE, 0x00, 0xD8]) }
  }

  @Test("A document is found among the lines around it")
  func lineStart() throws {
    let text = "[command]/usr/bin/terraform {\nx\n  {\"a\": 1}\n"
    for chunkSize in [1, 7, 1000] {
      let source = try JSONSource(bytes: Array(text.utf8), chunkSize: chunkSize)
      let start = try source.offset(ofLineBeginningWith: "{")
      #expect(start == 34)
      #expect(try JSONOutline(source, startingAt: start)["a"] != nil)
      #expect(try source.offset(ofLineBeginningWith: "}") == nil)
    }
  }
}
