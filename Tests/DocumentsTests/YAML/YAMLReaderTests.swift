import Documents
import Testing

@Suite("Reading YAML")
struct YAMLReaderTests {
  private func document(_ yaml: String) throws -> Document {
    try YAMLReader(yaml).document
  }

  @Test("Mappings, sequences and scalars become documents")
  func kinds() throws {
    let yaml = """
      # a comment
      text: hello
      list: [1, 2.50, true, null, ~]
      nested:
        - a: b
        - {}
      block: |
        two
        lines
      """
    #expect(
      try document(yaml) == [
        "text": "hello",
        "list": [1, .number(DocumentNumber(validLiteral: "2.50")), true, nil, nil],
        "nested": [["a": "b"], [:]], "block": "two\nlines",
      ])
  }

  @Test(
    "Plain scalars mean what the core schema of YAML 1.2 says",
    arguments: [
      ("", nil), ("~", nil), ("Null", nil), ("TRUE", true), ("false", false), ("12", 12),
      ("-7", -7), ("+3", 3), ("0", 0), ("0x1F", 31), ("0o17", 15), ("yes", "yes"), ("off", "off"),
      ("0123", "0123"), ("012345678901", "012345678901"), ("2012-10-17", "2012-10-17"),
      ("12:30:45", "12:30:45"), ("1_000", "1_000"), (".inf", ".inf"), (".nan", ".nan"),
      ("1.2.3", "1.2.3"), ("1e", "1e"), ("0x", "0x"), ("0xG", "0xG"), ("tRue", "tRue"),
      (".", "."), ("+", "+"), ("0x+1", "0x+1"), ("1e+", "1e+"), ("--1", "--1"),
      ("10.0.0.0/16", "10.0.0.0/16"),
    ] as [(String, Document)])
  func plain(scalar: String, expected: Document) throws {
    #expect(try document("a: \(scalar)") == ["a": expected])
  }

  @Test(
    "Decimal numbers are rewritten in JSON's grammar, digit for digit",
    arguments: [
      (".5", "0.5"), ("5.", "5.0"), ("-.5", "-0.5"), ("+1.50", "1.50"), ("1e3", "1e3"),
      ("1E-07", "1E-07"), ("123456789012345678901234567890", "123456789012345678901234567890"),
      ("-0", "-0"), ("0.10", "0.10"),
    ])
  func decimals(scalar: String, literal: String) throws {
    let number = try document(scalar).number
    #expect(number?.literal == literal)
    #expect(try Document(json: literal).number == number)
  }

  @Test(
    "Quoted scalars, blocks and keys stay texts",
    arguments: [
      ("a: '12'", ["a": "12"]), ("a: \"true\"", ["a": "true"]), ("a: ''", ["a": ""]),
      ("a: |-\n  12", ["a": "12"]), ("a: !!str 12", ["a": "12"]), ("a: !!int \"12\"", ["a": 12]),
      ("12: x", ["12": "x"]), ("true: x", ["true": "x"]), ("a: ! 12", ["a": "12"]),
      ("a: \"\\u00e9\\U0001F600\\n\"", ["a": "é😀\n"]),
    ] as [(String, Document)])
  func texts(yaml: String, expected: Document) throws {
    #expect(try document(yaml) == expected)
  }

  @Test(
    "CloudFormation's short forms become the functions they stand for",
    arguments: [
      ("!Ref Vpc", ["Ref": "Vpc"]), ("!Condition IsProd", ["Condition": "IsProd"]),
      ("!GetAtt Vpc.CidrBlock", ["Fn::GetAtt": ["Vpc", "CidrBlock"]]),
      ("!GetAtt Stack.Outputs.Id", ["Fn::GetAtt": ["Stack", "Outputs.Id"]]),
      ("!GetAtt [Vpc, CidrBlock]", ["Fn::GetAtt": ["Vpc", "CidrBlock"]]),
      ("!GetAtt Vpc", ["Fn::GetAtt": "Vpc"]), ("!Sub '${A}-x'", ["Fn::Sub": "${A}-x"]),
      ("!Select [0, !GetAZs '']", ["Fn::Select": [0, ["Fn::GetAZs": ""]]]),
      ("!GetAZs", ["Fn::GetAZs": ""]),
      ("!If [C, 1, !Ref AWS::NoValue]", ["Fn::If": ["C", 1, ["Ref": "AWS::NoValue"]]]),
      (
        "!Transform {Name: N, Parameters: {A: 1}}",
        ["Fn::Transform": ["Name": "N", "Parameters": ["A": 1]]]
      ),
      ("!Join ['-', [a, !Ref B]]", ["Fn::Join": ["-", ["a", ["Ref": "B"]]]]),
      ("!Base64\n  Fn::Sub: x", ["Fn::Base64": ["Fn::Sub": "x"]]),
      ("!ImportValue 12", ["Fn::ImportValue": "12"]), ("!Length [1, 2]", ["Fn::Length": [1, 2]]),
    ] as [(String, Document)])
  func shortForms(yaml: String, expected: Document) throws {
    #expect(try document(yaml) == expected)
  }

  @Test("Aliases and merges are followed; a member's own value wins")
  func merges() throws {
    let yaml = """
      base: &base {a: 1, b: 2}
      other: &other {b: 3, c: 4}
      one: {<<: *base, b: 5}
      two: {<<: [*base, *other]}
      quoted: {"<<": x}
      list: [*base]
      """
    let found = try document(yaml)
    #expect(found["one"] == ["a": 1, "b": 5])
    #expect(found["two"] == ["a": 1, "b": 2, "c": 4])
    #expect(found["quoted"] == ["<<": "x"])
    #expect(found["list"] == [["a": 1, "b": 2]])
    #expect(throws: DocumentError.self) { try YAMLReader("<<: 1") }
  }

  @Test("The line of a value is found by its path")
  func positions() throws {
    let reader = try YAMLReader(
      """
      warnAt: 80
      limits:
        vpc/L-F678F1CE: 20
        "x": !GetAtt A.B
      ignore:
        - finding: quota
          until: 2026-12-31
        - {reason: none}
      """)
    func position(_ path: String) throws -> String {
      try "\(reader.position(of: DocumentPath(path)))"
    }
    #expect(try position("warnAt") == "line 1, column 1")
    #expect(try position("limits.\"vpc/L-F678F1CE\"") == "line 3, column 3")
    #expect(try position("limits.x") == "line 4, column 3")
    #expect(try position("ignore[0].until") == "line 7, column 5")
    #expect(try position("ignore[-1].reason") == "line 8, column 6")
    #expect(try position("ignore[1].absent.more") == "line 8, column 5")
    #expect(try position("@") == "line 1, column 1")
  }

  @Test(
    "What is broken is refused with its line",
    arguments: [
      ("a: [1", 2), ("a: b\n c: d", 2), ("a:\n\t- b", 2), ("a: *nope", 1), ("a: 1\n---\nb: 2", 2),
      ("x: 1\na: 1\nb: 2\na: 3", 2), ("1: a\n'1': b", 1), ("? [a]\n: b", 1), ("a: [!Ref b: c]", 1),
      ("a: 'x", 1),
      ("%YAML 9.9\n---\na", 1), ("a: \"\\ud800\"", 1),
    ])
  func broken(yaml: String, line: Int) {
    let error = #expect(throws: DocumentError.self) { try YAMLReader(yaml) }
    #expect(error?.line == line)
  }

  @Test("A text without a document is null", arguments: ["", "\n", "# only a comment\n", "---\n"])
  func empty(yaml: String) throws {
    #expect(try document(yaml) == nil)
  }

  @Test("Byte order marks and UTF-16 are understood; other bytes are refused")
  func encodings() throws {
    #expect(try document("\u{FEFF}a: é") == ["a": "é"])
    let utf16 = ([0xFEFF] + Array("a: é".utf16)).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try YAMLReader(utf16).document == ["a": "é"])
    let error = #expect(throws: DocumentError.self) { try YAMLReader([0x61, 0xFF]) }
    #expect(error?.reason == .invalidEncoding)
  }

  @Test("Aliases that stand for exponentially many values are refused, also as keys")
  func aliasBombs() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let uses = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(uses)]\n"
    }
    var error = #expect(throws: DocumentError.self) { try YAMLReader(bomb) }
    #expect(error?.reason == .tooManyValues(limit: 500_000))
    for key in [
      "? *a12\n: x\n", "*a12 : x\n", "[*a12]: x\n", "{*a12 : x}: y\n", "- {? *a12 : y}\n",
    ] {
      error = #expect(throws: DocumentError.self) { try YAMLReader(bomb + key) }
      #expect(error?.reason == .refused("a key that is no text, beside many aliases,"))
      #expect(error?.line == 14)
    }
  }

  @Test("Stars, question marks and brackets in texts are no alias bombs")
  func harmlessText() throws {
    let lines = (0..<40).map { "- \"arn:aws:s3:::${Bucket}:*\" # ? \($0)\n- '*'" }
    #expect(try document(lines.joined(separator: "\n")).array?.count == 80)
    let uses = (0..<40).map { "k\($0): *base" }.joined(separator: "\n")
    #expect(try document("k: &base {a: 1}\nl: &other [2]\n" + uses).object?.count == 42)
  }

  @Test("Depth and size are capped without using up the stack")
  func depth() {
    for depth in [65, 900, 100_000] {
      #expect(throws: DocumentError.self) {
        try YAMLReader(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
      }
      #expect(throws: DocumentError.self) { try YAMLReader(String(repeating: "- ", count: depth)) }
      #expect(throws: DocumentError.self) {
        try YAMLReader(String(repeating: "{a: ", count: depth))
      }
    }
    let limits = DocumentLimits(bytes: 10, depth: 3, values: 10)
    let error = #expect(throws: DocumentError.self) {
      try YAMLReader("a: 12345678", limits: limits)
    }
    #expect(error?.reason == .tooLarge(limit: 10))
  }
}
