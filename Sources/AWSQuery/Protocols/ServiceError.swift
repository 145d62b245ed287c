/// What a service answers instead of a result.
struct ServiceError: Hashable, Sendable {
  /// The code, without namespace and URL; the status where the response has none.
  let code: String
  /// The code that the service had when it spoke `query`, where it says so.
  let queryCode: String?
  /// AWS's words; may be empty.
  let message: String
  let status: Int

  init(code: String, queryCode: String? = nil, message: String, status: Int) {
    self.code = code
    self.queryCode = queryCode
    self.message = message
    self.status = status
  }

  /// Both codes.
  var codes: [String] { [code] + (queryCode.map { [$0] } ?? []) }
}
