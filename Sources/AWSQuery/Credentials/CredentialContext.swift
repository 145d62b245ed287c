package import Documents

/// What credential providers work with, besides what they were made for.
package struct CredentialContext: Sendable {
  /// Carries out STS's `AssumeRole`: the operation's input, the region to ask in (nil when none is
  /// known) and the credentials that sign the call; returns the operation's output.
  package typealias AssumeRole =
    @Sendable (_ input: Document, _ region: String?, _ source: Credentials) async throws -> Document
  /// Asks a person for the code that an MFA device shows now; the device's serial number or ARN.
  package typealias MFACode = @Sendable (_ device: String) async throws -> String

  package let settings: AWSSettings
  package let assumeRole: AssumeRole
  /// Nil when there is nobody to ask.
  package let mfaCode: MFACode?
  /// Seconds since 1970.
  package let now: @Sendable () -> Double
  /// How long a `credential_process` may take, in seconds. Botocore waits for ever.
  package var processTimeout = 60.0

  package init(
    settings: AWSSettings, now: @escaping @Sendable () -> Double,
    mfaCode: MFACode? = nil, assumeRole: @escaping AssumeRole
  ) {
    self.settings = settings
    self.assumeRole = assumeRole
    self.mfaCode = mfaCode
    self.now = now
  }
}
