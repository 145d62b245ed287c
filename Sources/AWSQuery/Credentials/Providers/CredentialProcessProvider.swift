/// Keys that a program of the user's prints (botocore, credentials.py, `ProcessProvider`).
///
/// The profile's `credential_process` is split into words and run without a shell. What the
/// program writes to its standard output holds secrets and appears in no message.
struct CredentialProcessProvider: CredentialProvider {
  let profile: Profile
  let environment: Environment
  /// In seconds.
  let timeout: Double

  func credentials() async throws(CredentialError) -> Credentials? {
    guard profile.has("credential_process") else { return nil }
    guard let command = profile["credential_process"] else {
      throw .notText("credential_process", of: profile.name)
    }
    guard let arguments = ShellWords.split(command), !arguments.isEmpty else {
      throw failure("is empty or has a quotation that is not closed")
    }
    let output = try await output(of: arguments)
    guard output.status == 0 else {
      let said = CredentialError.excerpt(output.standardError)
      throw failure("ended with status \(output.status)\(said.isEmpty ? "" : ": \(said)")")
    }
    return try CredentialProcessAnswer.credentials(in: output.standardOutput) { failure($0) }
  }

  private func output(
    of arguments: [String]
  ) async throws(CredentialError) -> ProcessRun.Output {
    let run = ProcessRun(
      arguments: arguments, environment: environment.variables, timeout: timeout)
    do {
      return try await run.output()
    } catch {
      switch error {
      case .notStarted(let problem): throw failure("could not be started: \(problem)")
      case .timedOut:
        let seconds = Int(exactly: timeout).map { "\($0)" } ?? "\(timeout)"
        throw failure("did not end within \(seconds) seconds")
      case .cancelled: throw failure("was stopped, since the run was interrupted")
      case .tooMuchOutput: throw failure("wrote more than \(run.outputLimit >> 10) KiB")
      }
    }
  }

  private func failure(_ problem: String) -> CredentialError {
    CredentialError("credential_process of the profile \"\(profile.name)\" \(problem).")
  }
}
