internal import Glibc

/// A child process, until somebody has waited for its end.
struct SpawnedProcess {
  /// What it writes to its standard output.
  let output: OpenFile
  /// What it writes to its standard error.
  let errors: OpenFile
  private let id: pid_t

  init(_ run: ProcessRun) throws(ProcessFailure) {
    guard let program = run.arguments.first, !program.isEmpty else {
      throw .notStarted("no program is named")
    }
    guard !run.arguments.contains(where: { $0.utf8.contains(0) }) else {
      throw .notStarted("its command holds a NUL character")
    }
    let (output, outputEnd) = try OpenFile.pipe()
    let (errors, errorsEnd) = try OpenFile.pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, outputEnd.descriptor, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errorsEnd.descriptor, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    Self.resetSignals(&attributes)
    var id = pid_t()
    let variables = run.environment.map { "\($0.key)=\($0.value)" }
    // Our copies of the writing ends are closed after that, or the pipes would never end.
    let problem = withExtendedLifetime((outputEnd, errorsEnd)) {
      Self.withCStrings(run.arguments) { arguments in
        Self.withCStrings(variables) { variables in
          posix_spawnp(&id, program, &actions, &attributes, arguments, variables)
        }
      }
    }
    guard problem == 0 else { throw .notStarted(String(cString: strerror(problem))) }
    self.id = id
    self.output = output
    self.errors = errors
  }

  /// The program starts with every signal as the system delivers it, whatever headroom ignores or
  /// blocks for itself.
  private static func resetSignals(_ attributes: inout posix_spawnattr_t) {
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGTERM, SIGPIPE, SIGHUP, SIGQUIT] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }

  /// Calls `body` with the texts as C's array of strings, which ends with a null pointer.
  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  /// The exit status; nil while the program runs.
  func statusIfEnded() -> Int32? {
    var status: Int32 = 0
    let result = waitpid(id, &status, WNOHANG)
    if result == 0 || (result < 0 && errno == EINTR) { return nil }
    // Where children are reaped by the system, their status is lost: it counts as success, as in
    // Python's subprocess, and the output has to speak for itself.
    guard result == id else { return 0 }
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }

  func waitForEnd() {
    while waitpid(id, nil, 0) < 0, errno == EINTR {}
  }

  func send(_ signal: Int32) { kill(id, signal) }
}
