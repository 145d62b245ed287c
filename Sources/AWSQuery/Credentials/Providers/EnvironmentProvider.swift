/// Keys in `AWS_ACCESS_KEY_ID` and its companions (botocore, credentials.py, `EnvProvider`). A
/// variable that is empty counts as not set.
struct EnvironmentProvider: CredentialProvider {
  let environment: Environment

  func credentials() async throws(CredentialError) -> Credentials? {
    guard let accessKeyID = environment.nonEmpty("AWS_ACCESS_KEY_ID") else { return nil }
    guard let secret = environment.nonEmpty("AWS_SECRET_ACCESS_KEY") else {
      throw CredentialError(
        "AWS_ACCESS_KEY_ID is set and AWS_SECRET_ACCESS_KEY is not: set both, or neither.")
    }
    // In this order: the older name wins.
    let token =
      environment.nonEmpty("AWS_SECURITY_TOKEN") ?? environment.nonEmpty("AWS_SESSION_TOKEN")
    return Credentials(
      accessKeyID: accessKeyID, secretAccessKey: secret, sessionToken: token,
      expiration: try expiration())
  }

  private func expiration() throws(CredentialError) -> Double? {
    guard let text = environment.nonEmpty("AWS_CREDENTIAL_EXPIRATION") else { return nil }
    guard let expiration = CalendarTime.secondsSince1970(iso8601: text) else {
      throw CredentialError(
        "AWS_CREDENTIAL_EXPIRATION is not a time such as 2026-01-31T08:15:30Z: \"\(text)\".")
    }
    return expiration
  }
}
