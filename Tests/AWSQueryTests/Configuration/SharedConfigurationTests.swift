import AWSQuery
import TestSupport
import Testing

@Suite("SharedConfiguration")
struct SharedConfigurationTests {
  @Test("500 files of random lines mean what they mean to botocore")
  func generatedTexts() async throws {
    var generator = ConfigurationCaseGenerator(seed: 1)
    let answers = try await ConfigurationOracle.expectAgreement(
      (0..<500).map { _ in generator.text() })
    // The generator must not lose itself in broken files, or in sound ones.
    let sound = answers.count { $0.files != nil }
    #expect((125...450).contains(sound), "\(sound) sound files")
  }

  @Test(
    "The name between the brackets decides which profile a section is",
    arguments: [
      ("[default]", "default"), ("[profile a]", "a"), ("[profile\ta]", "a"),
      ("[profile \"a b\"]", "a b"), ("[profile 'a \"b\"']", "a \"b\""), ("[profile a\\ b]", "a b"),
      ("[profilefoo bar]", "bar"), ("[profile a] ; comment", "a"), ("[profile]", nil),
      ("[ profile a ]", nil), ("[profile a b]", nil), ("[profile 'a]", nil), ("[a]", nil),
    ])
  func sectionNames(header: String, profile: String?) throws {
    let shared = try configuration("\(header)\nregion = eu-west-1\n")
    #expect(shared.profileNames == [profile].compactMap { $0 })
  }

  @Test(
    "A setting's value is what follows the first = or :, comments included",
    arguments: [
      ("x = 1", "1"), ("x: 1", "1"), ("x=a=b:c", "a=b:c"), ("X =1", "1"), ("x = AK ; c", "AK ; c"),
      ("x = 1 # c", "1 # c"), ("x =", ""), ("x = 1\r", "1"), ("  x = 1", "1"),
      ("x = 1\n  2\n\n  3\n\n", "1\n2\n\n3"), ("x = 1\n# c\n; c\n", "1"),
      ("x = 1\n  # c\n  2", "1\n2"),
    ])
  func values(line: String, value: String) throws {
    #expect(try configuration("[default]\n\(line)\n").profile("default")?["x"] == value)
  }

  @Test("A value that begins on the next line is a block, one level deep")
  func blocks() throws {
    let shared = try configuration(
      "[default]\ns3 =\n  Max = 1\n\n    inner =\n      x=a=b\nregion = eu-west-1\n")
    let profile = try #require(shared.profile("default"))
    #expect(profile.settings["s3"] == .block(["Max": "1", "inner": "", "x": "a=b"]))
    #expect(profile["s3"] == nil)
    #expect(profile["region"] == "eu-west-1")
  }

  @Test(
    "What breaks the grammar is an error that names the file and the line",
    arguments: [
      ("region = eu-west-1", "line 1 comes before the first section, such as [default]"),
      ("\u{feff}[default]", "line 1 comes before the first section, such as [default]"),
      ("[default]\n\nnonsense", "line 3 is neither a [section] nor a setting"),
      ("[default]\n[profile x", "line 2 is neither a [section] nor a setting"),
      ("[default]\n= 1", "line 2 is neither a [section] nor a setting"),
      ("[default]\r\na = 1\r\nA: 2", "line 3 sets a a second time in [default]"),
      ("[default]\r\r[default]", "line 3 begins the section [default] a second time"),
      ("[default]\nec2 =\n # c\n  broken", "line 4 stands in an indented block and has no ="),
    ])
  func faults(text: String, problem: String) {
    let error = #expect(throws: ConfigurationError.self) { try configuration(text) }
    #expect(error?.reason == .malformedFile)
    #expect(error?.message.hasPrefix("/home/case/.aws/config: \(problem)") == true, "\(error!)")
  }

  @Test("A line that is not UTF-8 is an error")
  func encoding() {
    let error = #expect(throws: ConfigurationError.self) {
      try SharedConfiguration(
        environment: Environment(["HOME": "/h"]),
        files: FileReader { $0 == "/h/.aws/config" ? Array("[default]\nx = ".utf8) + [0xff] : nil })
    }
    #expect(error?.message == "/h/.aws/config: line 2 is not UTF-8.")
  }

  @Test("Where both files set a key of a profile, the credentials file's value counts")
  func merging() throws {
    let shared = try ConfigurationCase(files: [
      ".aws/config": "[profile a]\nregion = eu-west-1\noutput = json",
      ".aws/credentials": "[a]\nregion = us-west-2\n[profile b]\nx = 1",
    ]).sharedConfiguration()
    #expect(shared.profileNames == ["a", "profile b"])
    #expect(shared.profile("a")?["region"] == "us-west-2")
    #expect(shared.profile("a")?["output"] == "json")
  }

  @Test("Without files there are no profiles, and without a home no files")
  func missingFiles() throws {
    #expect(try ConfigurationCase().sharedConfiguration().profileNames.isEmpty)
    let shared = try SharedConfiguration(
      environment: Environment([:]), files: FileReader { $0.hasPrefix("/") ? [1] : nil })
    #expect(shared.configPath == "~/.aws/config")
  }

  @Test(
    "Variables and ~ in the files' paths are replaced",
    arguments: [
      ("~/x", "/home/case/x"), ("$HOME/x", "/home/case/x"), ("${HOME}x", "/home/casex"),
      ("$ABSENT/x", "$ABSENT/x"), ("~root/x", "~root/x"), ("$", "$"), ("${HOME", "${HOME"),
      ("/a~/$", "/a~/$"), ("~", "/home/case"), ("$TILDE/x", "/home/case/x"), ("", ""),
    ])
  func paths(path: String, expanded: String) throws {
    let shared = try ConfigurationCase(environment: ["AWS_CONFIG_FILE": path, "TILDE": "~"])
      .sharedConfiguration()
    #expect(shared.configPath == expanded)
  }

  @Test("Files of this machine are read; what is no regular file is not there")
  func localFiles() throws {
    let directory = try TemporaryDirectory()
    try directory.write("[default]", to: "config")
    #expect(try FileReader.local.contents(directory.path("config")) == Array("[default]".utf8))
    #expect(try FileReader.local.contents(directory.path("absent")) == nil)
    #expect(try FileReader.local.contents(directory.path) == nil)
    #expect(try FileReader.local.contents("/dev/null") == nil)
  }

  private func configuration(_ text: String) throws -> SharedConfiguration {
    try ConfigurationCase(files: [".aws/config": text]).sharedConfiguration()
  }
}
