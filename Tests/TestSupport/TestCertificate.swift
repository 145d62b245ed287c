internal import Foundation

/// A certificate that is its own authority, made by openssl for one test.
package struct TestCertificate: Sendable {
  /// PEM files.
  package let certificatePath: String
  package let keyPath: String
  private let directory: TemporaryDirectory

  package struct Failure: Error {}

  /// `subject` is what it certifies, in openssl's words: `IP:127.0.0.1`, `DNS:localhost`.
  package init(for subject: String) async throws {
    directory = try TemporaryDirectory()
    certificatePath = directory.path("certificate.pem")
    keyPath = directory.path("key.pem")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
      "-days", "2", "-subj", "/CN=headroom test", "-addext", "subjectAltName=\(subject)",
      "-keyout", keyPath, "-out", certificatePath,
    ]
    process.standardError = FileHandle.nullDevice
    let status = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    guard status == 0 else { throw Failure() }
  }
}
