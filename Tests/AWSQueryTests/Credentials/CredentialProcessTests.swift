import AWSQuery
import Glibc
import TestSupport
import Testing

@Suite("credential_process")
struct CredentialProcessTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test("The program's JSON gives the credentials; its command is split as a shell would")
  func success() async throws {
    try write(
      #"""
      printf '{"Version": 1, "AccessKeyId": "%s", "SecretAccessKey": "%s", "Expiration": "%s"}' \
        "$1" "$2" 2001-09-09T01:46:40Z
      echo noise >&2
      """#)
    let found = try await run(#"/bin/sh "\#(path)" 'A K' $HOME;exit"#)
    #expect(
      found
        == Credentials(
          accessKeyID: "A K", secretAccessKey: "$HOME;exit", expiration: 1_000_000_000))
  }

  @Test("The program gets the environment that headroom was given")
  func environment() async throws {
    try write(
      #"""
      echo "{\"Version\":1,\"AccessKeyId\":\"$GIVEN\",\"SecretAccessKey\":\"$(env | grep -c .)\"}"
      """#)
    #expect(try await run("/bin/sh '\(path)'")?.accessKeyID == "yes")
  }

  @Test(
    "An answer without what is needed is refused, and never shown",
    arguments: [
      ("", "did not print a JSON object"), ("[]", "did not print a JSON object"),
      ("{} {}", "did not print a JSON object"),
      (#"{"AccessKeyId": "topsecret"}"#, "printed an answer whose Version is not 1"),
      (#"{"Version": "1"}"#, "printed an answer whose Version is not 1"),
      (#"{"Version": 2}"#, "printed an answer whose Version is not 1"),
      (#"{"Version": 1, "AccessKeyId": "topsecret"}"#, "printed no SecretAccessKey"),
      (#"{"Version": 1, "AccessKeyId": ""}"#, "printed no AccessKeyId"),
      (#"{"Version": 1, "AccessKeyId": 7}"#, "printed a AccessKeyId that is no text"),
      (
        #"{"Version": 1, "AccessKeyId": "A", "SecretAccessKey": "topsecret", "Expiration": "soon"}"#,
        "printed an Expiration that is not a time such as 2026-01-31T08:15:30Z"
      ),
    ])
  func malformed(answer: String, problem: String) async throws {
    try write("cat <<'END'\n\(answer)\nEND")
    let error = await #expect(throws: CredentialError.self) { try await run("/bin/sh '\(path)'") }
    #expect(
      error?.description == "credential_process of the profile \"default\" \(problem).")
  }

  @Test("A program that fails is quoted by its standard error, without control characters")
  func failure() async throws {
    try write("echo topsecret; printf 'no\\033[31m luck\\r\\n\\nagain' >&2; exit 3")
    let error = await #expect(throws: CredentialError.self) { try await run("/bin/sh '\(path)'") }
    #expect(
      error?.description
        == "credential_process of the profile \"default\" ended with status 3: no [31m luck again.")
  }

  @Test(
    "What cannot be run is an error",
    arguments: [
      ("/nonexistent/program x", "could not be started: No such file or directory"),
      ("/", "could not be started: Permission denied"),
      ("'open", "is empty or has a quotation that is not closed"),
      ("", "is empty or has a quotation that is not closed"),
      ("''", "could not be started: no program is named"),
      ("/bin/sh -c 'kill -9 $$'", "ended with status 137"),
    ])
  func unrunnable(command: String, problem: String) async {
    let error = await #expect(throws: CredentialError.self) { try await run(command) }
    #expect(error?.description == "credential_process of the profile \"default\" \(problem).")
  }

  @Test("A program that writes without end is stopped")
  func tooMuchOutput() async {
    let error = await #expect(throws: CredentialError.self) { try await run("/usr/bin/yes") }
    #expect(error?.description.contains("wrote more than 256 KiB") == true)
  }

  @Test("Much on standard error neither blocks the program nor is kept")
  func muchOnStandardError() async throws {
    try write("yes | head -c 1000000 >&2; exit 1")
    let error = await #expect(throws: CredentialError.self) { try await run("/bin/sh '\(path)'") }
    #expect((error?.description.count ?? 0) < 700)
  }

  @Test("Cancelling the task stops the program at once", .timeLimit(.minutes(1)))
  func cancellation() async throws {
    try write("echo $$ > '\(directory.path("id"))'\nexec sleep 600")
    let task = Task { try await run("/bin/sh '\(path)'") }
    var id: Int32?
    while id == nil {
      id = (try? directory.read("id")).flatMap { Int32($0.dropLast()) }
      await Task.yield()
    }
    task.cancel()
    await #expect(throws: CredentialError.self) { try await task.value }
    // Not even a zombie is left.
    #expect(try kill(#require(id), 0) == -1)
  }

  @Test("A program that ignores being asked to end is killed", .timeLimit(.minutes(1)))
  func stubborn() async throws {
    try write("trap '' TERM\necho $$ > '\(directory.path("id"))'\nwhile :; do sleep 1; done")
    let task = Task { try await run("/bin/sh '\(path)'") }
    while (try? directory.read("id"))?.hasSuffix("\n") != true { await Task.yield() }
    task.cancel()
    let error = await #expect(throws: CredentialError.self) { try await task.value }
    #expect(error?.description.contains("was stopped, since the run was interrupted") == true)
  }

  @Test(
    "A program that does not end in time is stopped, whether or not it still holds its pipes",
    arguments: ["exec sleep 600", "exec sleep 600 >&- 2>&-", "sleep 2 & exit 0"])
  func timeout(script: String) async throws {
    try write(script)
    var context = try configuration("/bin/sh '\(path)'").context(RoleCalls())
    context.processTimeout = 0.3
    let error = await #expect(throws: CredentialError.self) {
      try await CredentialChain(context).credentials()
    }
    #expect(
      error?.description
        == "credential_process of the profile \"default\" did not end within 0.3 seconds.")
  }

  private var path: String { directory.path("program") }

  private func write(_ script: String) throws { try directory.write(script + "\n", to: "program") }

  private func configuration(_ command: String) -> ConfigurationCase {
    ConfigurationCase(
      files: [".aws/config": "[default]\ncredential_process = \(command)\n"],
      environment: ["GIVEN": "yes"])
  }

  private func run(_ command: String) async throws -> Credentials? {
    try await configuration(command).credentials()
  }
}
