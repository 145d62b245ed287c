import Documents
import Testing

@Suite("Paths into documents")
struct DocumentPathTests {
  private static let document: Document = [
    "a": [[1, [2]], nil, 3], "b": [["c": [[1], [2]]], ["c": nil], [:], ["c": 5]],
    "e": ["f": []], "x": [["c": [["d": 1], [:]]], ["c": [["d": 2]]]], "with space": ["\"": 7],
  ]

  @Test(
    "A path names what JMESPath says it names",
    arguments: [
      ("a[]", [1, [2], 3]), ("a[][]", [1, 2, 3]), ("a[][0]", [2]), ("a[0][1][-1]", 2),
      ("b[].c", [[[1], [2]], 5]), ("b[].c[]", [[1], [2], 5]), ("b[].c[][]", [1, 2, 5]),
      ("b[].c[0]", [[1]]), ("b[0].c", [[1], [2]]), ("b[].c[][0]", [1, 2]), ("e.f[]", []),
      ("x[].c[].d", [1, 2]), ("x[].c[]", [["d": 1], [:], ["d": 2]]), ("x[].c[-1].d", [2]),
      ("x[].c[].d.z", []), ("a[2]", 3), ("a[-3][0]", 1), ("\"a\"[2]", 3), ("b[1].c", nil),
      ("\"with space\".\"\\\"\"", 7), ("\"with\\u0020space\"", ["\"": 7]), ("@", document),
    ] as [(String, Document)])
  func values(path: String, expected: Document) throws {
    #expect(try Self.document.value(at: DocumentPath(path)) == expected)
  }

  @Test(
    "What is missing is nil, and no empty list",
    arguments: [
      "z", "e.g", "e.g[]", "e[]", "e.f.g", "a[9]", "a[-4]", "a[3]", "e[0]", "[0]",
      "a.b", "a[-9223372036854775808]", "b[1].c[]", "[]",
    ])
  func missing(path: String) throws {
    let path = try DocumentPath(path)
    #expect(Self.document.value(at: path) == nil)
    #expect(Self.document.values(at: path) == nil)
  }

  @Test("A singular path gives one value, a plural one any number")
  func plural() throws {
    let singular = try DocumentPath("e.f")
    let plural = try DocumentPath("e.f[]")
    #expect(!singular.isPlural)
    #expect(plural.isPlural)
    #expect(Self.document.values(at: singular) == [[]])
    #expect(Self.document.values(at: plural) == [])
  }

  @Test(
    "A path is written as it is read",
    arguments: [
      "@", "a", "a.b", "a[]", "a[].b[]", "[0]", "[-1].a", "[].a", "\"a b\".c", "a.\"x\\\"y\\\\\"",
      "\"0\"", "_a1.B_", "\"é\"[]", "\"\u{301}a\"",
    ])
  func description(text: String) throws {
    let path = try DocumentPath(text)
    #expect(path.description == text)
    #expect(try DocumentPath(path.description) == path)
  }

  @Test(
    "An error points at the character",
    arguments: [
      ("", 1, "a name"), (".a", 1, "a name"), ("a.", 3, "a name"), ("a..b", 3, "a name"),
      ("a b", 2, "\".\" or \"[\""), ("a[", 3, "\"]\""), ("a[0", 4, "\"]\""),
      ("a[x]", 3, "an index or \"]\""), ("a[*]", 3, "an index or \"]\""),
      ("a[+1]", 3, "an index or \"]\""), ("a[ 1]", 3, "an index or \"]\""),
      ("a[99999999999999999999]", 3, "an index or \"]\""), ("a]", 2, "\".\" or \"[\""),
      ("a.[0]", 3, "a name"), ("a[]b", 4, "\".\" or \"[\""), ("\"a", 3, "a closing quote"),
      ("\"a\\\"", 5, "a closing quote"), ("\"\"", 2, "a name"),
      ("a.\"\\x\"", 3, "a name with the escapes of JSON"), ("1a", 1, "a name"), ("é", 1, "a name"),
      ("a.é", 3, "a name"), ("é\"", 1, "a name"), ("@.a", 1, "a name"), ("a.*", 3, "a name"),
      ("\"\u{1F600}\".\u{1F600}", 5, "a name"),
    ])
  func errors(text: String, column: Int, expected: String) {
    let error = #expect(throws: DocumentPathError.self) { try DocumentPath(text) }
    #expect(error?.column == column)
    #expect(error?.expected == expected)
    #expect(error?.text == text)
  }

  @Test("An error's text is safe in a terminal")
  func errorText() {
    let error = #expect(throws: DocumentPathError.self) { try DocumentPath("a\u{1B}") }
    #expect(
      error?.description == #""a\u001b" is no path: "." or "[" expected at character 2"#)
  }
}
