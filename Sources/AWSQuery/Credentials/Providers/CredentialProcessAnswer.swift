internal import Documents

/// What a `credential_process` prints: one JSON object of version 1.
enum CredentialProcessAnswer {
  /// Throws what `failure` makes of the problem, which never holds a part of the answer.
  static func credentials(
    in output: [UInt8], failure: (String) -> CredentialError
  ) throws(CredentialError) -> Credentials {
    guard let answer = try? Document(json: output), answer.object != nil else {
      throw failure("did not print a JSON object")
    }
    guard answer["Version"]?.number?.integer == 1 else {
      throw failure("printed an answer whose Version is not 1")
    }
    func text(_ member: String) throws(CredentialError) -> String? {
      guard let value = answer[member], !value.isNull else { return nil }
      guard let text = value.string else { throw failure("printed a \(member) that is no text") }
      return text
    }
    func required(_ member: String) throws(CredentialError) -> String {
      guard let text = try text(member), !text.isEmpty else {
        throw failure("printed no \(member)")
      }
      return text
    }
    return Credentials(
      accessKeyID: try required("AccessKeyId"),
      secretAccessKey: try required("SecretAccessKey"),
      sessionToken: try text("SessionToken").flatMap { $0.isEmpty ? nil : $0 },
      expiration: try text("Expiration").map { (time) throws(CredentialError) in
        guard let seconds = CalendarTime.secondsSince1970(iso8601: time) else {
          throw failure("printed an Expiration that is not a time such as 2026-01-31T08:15:30Z")
        }
        return seconds
      })
  }
}
