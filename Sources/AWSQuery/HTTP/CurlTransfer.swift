internal import CLibcurl

/// One request under way, and what has come back so far.
///
/// Made by the task that sends; from then on touched only by the worker's thread.
final class CurlTransfer: @unchecked Sendable {
  let request: HTTPRequest
  let url: HTTPURL
  let options: TransportOptions

  var isCancelled = false
  /// While it is in libcurl's hands.
  var handle: CurlHandle?
  private(set) var headers: [HTTPHeader] = []
  private(set) var body: [UInt8] = []
  private(set) var isTooLarge = false
  private var headerBytes = 0

  /// Throws `invalidRequest` for what must not be sent.
  init(_ request: HTTPRequest, options: TransportOptions) throws(TransportError) {
    var request = request
    if !request.hasHeader("User-Agent") {
      request.headers.append(HTTPHeader("User-Agent", options.userAgent))
    }
    url = try HTTPURL(request.url)
    try request.validate()
    self.request = request
    self.options = options
  }

  /// False when there is more than allowed, which ends the transfer.
  func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count <= options.maximumResponseBytes - body.count else {
      isTooLarge = true
      return false
    }
    body.append(contentsOf: bytes)
    return true
  }

  /// One line of a response's head, with its line break. Only the last head is kept: a proxy's
  /// answer or `100 Continue` may come first.
  func receiveHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let line = String(decoding: bytes, as: UTF8.self)
    if line.hasPrefix("HTTP/") {
      headers = []
      headerBytes = 0
      return true
    }
    headerBytes += bytes.count
    guard headerBytes <= Self.maximumHeaderBytes else {
      isTooLarge = true
      return false
    }
    if let colon = line.firstIndex(of: ":") {
      let value = line[line.index(after: colon)...]
      headers.append(HTTPHeader(String(line[..<colon]), value.trimmingBlanks))
    }
    return true
  }

  private static let maximumHeaderBytes = 256 << 10
}

extension HTTPRequest {
  func hasHeader(_ name: String) -> Bool {
    let wanted = name.lowercased()
    return headers.contains { $0.name.lowercased() == wanted }
  }
}

extension StringProtocol {
  /// Without the blanks, tabs and line breaks at both ends.
  var trimmingBlanks: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }
}
