import PreflightModel
import TestSupport
import Testing

@Suite struct ShellCommandTests {
  @Test(
    "Plain words stay as they are; of an option only the value is quoted",
    arguments: [
      (["ls", "-l", "/a/b.c"], "ls -l /a/b.c"),
      (["a", "--name=x y"], "a --name='x y'"),
      (["a", "--name=it's"], #"a --name='it'\''s'"#),
      (["a", "--name=a=b"], "a --name='a=b'"),
      (["a", "--name="], "a --name="),
      (["a", "--na me=x"], "a '--na me=x'"),
      (["a", ""], "a ''"),
      (["A=b", "A=b"], "'A=b' 'A=b'"),
      (["a", "~", "*", "ü", "-–help"], "a '~' '*' 'ü' '-–help'"),
    ])
  func line(arguments: [String], line: String) throws {
    #expect(try ShellCommand(arguments).line == line)
  }

  /// What people and attackers name things.
  static let hostile = [
    "$(reboot)", "`reboot`", "'; rm -rf ~ #", "\"; rm -rf ~", "-–help", "--help", "-n", "-",
    "--", "file:///etc/passwd", "a b", " a", "a ", "''", "'", "'''", #"\"#, #"\\"#, #"\'"#, #"a\"#,
    "~", "~root", "*", "?", "[a-z]*", "{a,b}", "!", "!!", "!$", "#", "a#b", "&", "&&", "|", ";",
    "<",
    ">", ">>x", "(", ")", "${HOME}", "$HOME", "$", "$$", "$'\\x41'", "%s", "%n%d", "\\0", "=",
    "=ls",
    "a=b", "--a=b", "--a='b'", "--a=", "--=", "--a=$(reboot)", "ünï", "名前", "👩🏽", "e\u{301}",
    "\u{301}'", "'\u{301}", "=\u{301}", "--x=\u{301}$(reboot)", "\u{A0}", "\u{2003}", "",
  ]

  @Test("/bin/sh takes every line apart into exactly the arguments")
  func survivesTheShell() throws {
    try expectRoundTrip(Self.hostile)
    try expectRoundTrip(Self.hostile.map { "--option=" + $0 })
  }

  @Test("So it is with a few thousand random arguments")
  func survivesTheShellAtRandom() throws {
    var random = SeededGenerator(seed: 20_260_101)
    let pieces =
      Self.hostile + ["a", "Z", "0", "/", "é", "ß", "\u{10FFFF}", "\u{FE0F}", "語", "'", "\"", "\\"]
    for _ in 0..<30 {
      try expectRoundTrip(
        (0..<100).map { _ in
          (0..<Int.random(in: 0...8, using: &random))
            .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        })
    }
  }

  @Test("A line quoted inside a line comes out whole")
  func nests() throws {
    let inner = try ShellCommand(["printf", "%s\\0"] + Self.hostile)
    let outer = try ShellCommand(["/bin/sh", "-c", inner.line])
    #expect(Shell.output(of: outer.line) == bytes(Self.hostile))
  }

  @Test(
    "What a terminal would obey or hide is in no command",
    arguments: [
      "\0", "a\nb", "\r", "\t", "\u{1B}[31m", "\u{7F}", "\u{9B}31m", "\u{85}", "a\u{202E}b",
      "\u{2066}",
      "\u{2028}", "\u{2029}", "\u{200B}", "\u{FEFF}", "\u{E0041}", "\u{3164}", "\u{00AD}",
    ])
  func refusesUnprintable(argument: String) {
    #expect(throws: ShellCommandError(.unprintable, value: argument)) {
      try ShellCommand(["a", argument])
    }
  }

  private func expectRoundTrip(
    _ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let command = try ShellCommand(["printf", "%s\\0"] + arguments)
    #expect(!command.line.contains("\n"), sourceLocation: sourceLocation)
    #expect(
      Shell.output(of: command.line) == bytes(arguments), "\(command.line)",
      sourceLocation: sourceLocation)
  }

  private func bytes(_ arguments: [String]) -> [UInt8] {
    arguments.flatMap { Array($0.utf8) + [0] }
  }
}
