/// What a service answers instead of a result.
struct ServiceError: Hashable, Sendable {
  /// The code, without namespace and URL, at most 128 characters; the status where the response has
  /// none.
  let code: String
  /// The code that the service had when it spoke `query`, where it says so.
  let queryCode: String?
  /// AWS's words; may be empty.
  let message: String
  let status: Int

  init(code: String, queryCode: String? = nil, message: String, status: Int) {
    self.code = String(code.prefix(Self.longestCode))
    self.queryCode = queryCode.map { String($0.prefix(Self.longestCode)) }
    self.message = message
    self.status = status
  }

  /// Those of AWS have half of that at most; what is longer is not AWS's.
  private static let longestCode = 128

  /// Both codes.
  var codes: [String] { [code] + (queryCode.map { [$0] } ?? []) }
}
