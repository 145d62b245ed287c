/// Takes out of AWS's words what may be a secret.
struct Redaction {
  let credentials: Credentials?

  /// Refusals of a signature quote the request that was signed, headers and all: what follows the
  /// first sentence of such a one is dropped. Keys and tokens are replaced wherever they appear.
  /// At most 1,000 characters stay.
  func redacted(_ message: String) -> String {
    var text = message
    for quotation in ["The Canonical String", "The String-to-Sign", "canonical string"] {
      if let start = text.firstRange(of: quotation) { text = String(text[..<start.lowerBound]) }
    }
    for secret in [credentials?.secretAccessKey, credentials?.sessionToken] {
      guard let secret, !secret.isEmpty else { continue }
      text = text.replacing(secret, with: "<redacted>")
    }
    return String(text.prefix(1_000)).trimmingSpace
  }
}
