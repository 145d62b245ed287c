extension CredentialError {
  /// No provider has any credentials.
  static let notFound = CredentialError(
    "No AWS credentials were found: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, choose a "
      + "profile with --profile, or run `aws configure`. The roles of EC2 instances are not read "
      + "yet.")

  static func expired(_ credentials: Credentials) -> CredentialError {
    CredentialError(
      "The credentials with the access key \(credentials.accessKeyID) have expired: sign in again.")
  }

  /// A key that should hold one value is followed by an indented block.
  static func notText(_ key: String, of profile: String) -> CredentialError {
    CredentialError("\(key) in the profile \"\(profile)\" is followed by indented lines, not text.")
  }

  /// The configuration demands a source that is not read yet; `demand` says where and which.
  static func unsupported(_ demand: String, profile: String?) -> CredentialError {
    CredentialError(
      "\(demand), which headroom does not read yet: \(exportAdvice(profile: profile)).")
  }

  /// How to get by for now: the AWS CLI v2 prints keys from any source, in the form that
  /// `credential_process` expects.
  static func exportAdvice(profile: String?) -> String {
    let option = profile.map { " --profile \(isPlainWord($0) ? $0 : "NAME")" } ?? ""
    return "take the keys that `aws configure export-credentials\(option)` prints into the "
      + "environment, or make it the credential_process of another profile"
  }

  /// Whether a shell takes the text as it stands.
  private static func isPlainWord(_ text: String) -> Bool {
    !text.hasPrefix("-") && !text.isEmpty
      && text.utf8.allSatisfy { URLBytes.isAlphanumeric($0) || "-._".utf8.contains($0) }
  }

  /// What another program wrote, fit for one line of a message: without control characters, blanks
  /// put together, at most 500 characters.
  static func excerpt(_ text: some Sequence<UInt8>) -> String {
    let scalars = String(decoding: Array(text), as: UTF8.self).unicodeScalars.map {
      switch $0.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: " " as Character
      default: Character($0)
      }
    }
    let words = String(scalars).split(separator: " ").joined(separator: " ")
    return words.count > 500 ? words.prefix(500) + "…" : words
  }
}
