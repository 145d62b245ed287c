internal import CLibcurl

/// A transfer handle of libcurl's, used for one transfer after another.
///
/// A class because it owns memory that libcurl points to.
final class CurlHandle {
  let easy: UnsafeMutableRawPointer
  private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private var headerList: UnsafeMutablePointer<curl_slist>?

  /// Nil when there is no memory.
  init?() {
    guard let easy = curl_easy_init() else {
      errorText.deallocate()
      return nil
    }
    self.easy = easy
    errorText.pointee = 0
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_slist_free_all(headerList)
    errorText.deallocate()
  }

  /// Forgets the last transfer, but neither connections nor TLS sessions.
  func reset() {
    curl_easy_reset(easy)
    curl_slist_free_all(headerList)
    headerList = nil
    errorText.pointee = 0
  }

  var connectionsOpened: Int { number(CURLINFO_NUM_CONNECTS) }

  /// The transfer must live as long as libcurl works on it.
  func prepare(for transfer: CurlTransfer) throws(TransportError) {
    try set(CURLOPT_URL, transfer.request.url)
    try setMethodAndBody(transfer.request)
    try setHeaders(transfer.request)
    try setLimits(transfer.options)
    try setTrust(transfer.options)
    try setProxy(transfer)
    // HTTP/2 only where TLS has agreed on it. To wait for that agreement, and then share the
    // connection, makes sense for TLS alone: without it all requests would go one by one.
    try set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    try set(CURLOPT_PIPEWAIT, transfer.url.isSecure ? 1 : 0)
    try setReceivers(transfer)
  }

  private func setMethodAndBody(_ request: HTTPRequest) throws(TransportError) {
    switch (request.method, request.body.isEmpty) {
    case ("GET", true): try set(CURLOPT_HTTPGET, 1)
    case ("HEAD", _): try set(CURLOPT_NOBODY, 1)
    case ("DELETE", true): try set(CURLOPT_CUSTOMREQUEST, request.method)
    default:
      try set(CURLOPT_POST, 1)
      try set(CURLOPT_CUSTOMREQUEST, request.method)
      try check(
        clibcurl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count)))
      // Without a pointer libcurl would read the body from standard input.
      try check(
        request.body.withUnsafeBytes { body in
          body.isEmpty
            ? clibcurl_set_string(easy, CURLOPT_COPYPOSTFIELDS, "")
            : clibcurl_set_pointer(easy, CURLOPT_COPYPOSTFIELDS, body.baseAddress)
        })
    }
  }

  /// Exactly the request's headers: those that libcurl would add on its own are switched off.
  private func setHeaders(_ request: HTTPRequest) throws(TransportError) {
    // To libcurl `Name:` means to leave the header out, and `Name;` that its value is empty.
    var lines = request.headers.map { header in
      header.value.trimmingBlanks.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)"
    }
    lines += ["Expect", "Accept", "Content-Type"].filter { !request.hasHeader($0) }.map { "\($0):" }
    for line in lines {
      guard let list = curl_slist_append(headerList, line) else { throw Self.outOfMemory }
      headerList = list
    }
    try check(clibcurl_set_list(easy, CURLOPT_HTTPHEADER, headerList))
    // Says so to the server, and decompresses what comes.
    try set(CURLOPT_ACCEPT_ENCODING, "gzip")
  }

  private func setLimits(_ options: TransportOptions) throws(TransportError) {
    try set(CURLOPT_CONNECTTIMEOUT_MS, options.connectTimeout.milliseconds)
    try set(CURLOPT_TIMEOUT_MS, options.timeout.milliseconds)
    try set(CURLOPT_NOSIGNAL, 1)
    // A name server that does not answer must not hold up a cancelled transfer, and with it all
    // others: the thread that waits for it is left to itself.
    try set(CURLOPT_QUICK_EXIT, 1)
    try set(CURLOPT_FOLLOWLOCATION, 0)
    try set(CURLOPT_PROTOCOLS_STR, "http,https")
    try set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
    // What was signed is what is sent: `/../` and `/./` stay.
    try set(CURLOPT_PATH_AS_IS, 1)
  }

  private func setTrust(_ options: TransportOptions) throws(TransportError) {
    try set(CURLOPT_SSL_VERIFYPEER, 1)
    try set(CURLOPT_SSL_VERIFYHOST, 2)
    try set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let bundle = options.caBundle {
      try set(CURLOPT_CAINFO, bundle)
      try set(CURLOPT_PROXY_CAINFO, bundle)
    }
    // A directory of authorities beside the file would widen what the user narrowed, and makes
    // libcurl parse the file again for each connection: 24 ms of CPU.
    if options.caBundle != nil || Self.hasSystemBundle {
      try set(CURLOPT_CAPATH, nil)
      try set(CURLOPT_PROXY_CAPATH, nil)
    }
  }

  /// Whether this libcurl was built with a file of authorities; some know a directory alone.
  private static let hasSystemBundle = curl_version_info(CURLVERSION_SEVENTH)?.pointee.cainfo != nil

  private func setProxy(_ transfer: CurlTransfer) throws(TransportError) {
    // Empty, and not absent: libcurl would ask the environment.
    try set(CURLOPT_PROXY, transfer.proxy ?? "")
    try set(CURLOPT_NOPROXY, transfer.options.proxies.exceptions)
    try set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
  }

  private func setReceivers(_ transfer: CurlTransfer) throws(TransportError) {
    let context = Unmanaged.passUnretained(transfer).toOpaque()
    try check(clibcurl_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText))
    try check(clibcurl_set_pointer(easy, CURLOPT_WRITEDATA, context))
    try check(clibcurl_set_pointer(easy, CURLOPT_HEADERDATA, context))
    try check(
      clibcurl_set_receiver(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
        guard let context, size * count > 0 else { return 0 }
        let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
        let part = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return transfer.receiveBody(part) ? part.count : 0
      })
    try check(
      clibcurl_set_receiver(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
        guard let context, size * count > 0 else { return 0 }
        let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
        let part = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return transfer.receiveHeader(part) ? part.count : 0
      })
  }

  /// What a transfer that libcurl has ended came to.
  func result(of transfer: CurlTransfer, code: CURLcode) -> Result<HTTPResponse, TransportError> {
    guard code == CURLE_OK else {
      let failure = CurlFailure(
        code: code, detail: String(cString: errorText),
        systemError: Int32(truncatingIfNeeded: number(CURLINFO_OS_ERRNO)),
        wasConnected: size(CURLINFO_PRETRANSFER_TIME_T) > 0)
      return .failure(failure.error(of: transfer))
    }
    return .success(
      HTTPResponse(
        status: number(CURLINFO_RESPONSE_CODE), headers: transfer.headers, body: transfer.body))
  }

  private func number(_ property: CURLINFO) -> Int {
    var value = 0
    return clibcurl_get_long(easy, property, &value) == CURLE_OK ? value : 0
  }

  private func size(_ property: CURLINFO) -> curl_off_t {
    var value: curl_off_t = 0
    return clibcurl_get_size(easy, property, &value) == CURLE_OK ? value : 0
  }

  private func set(_ option: CURLoption, _ value: Int) throws(TransportError) {
    try check(clibcurl_set_long(easy, option, value))
  }

  private func set(_ option: CURLoption, _ value: String?) throws(TransportError) {
    try check(clibcurl_set_string(easy, option, value))
  }

  /// A setting that libcurl does not take must not be missing silently: it may be one of trust.
  private func check(_ code: CURLcode) throws(TransportError) {
    guard code == CURLE_OK else {
      if code == CURLE_OUT_OF_MEMORY { throw Self.outOfMemory }
      let reason = String(cString: curl_easy_strerror(code))
      throw TransportError(.connection, "libcurl refused a setting that headroom needs: \(reason).")
    }
  }

  private static let outOfMemory = TransportError(.connection, "There is no memory for a request.")
}

extension Duration {
  /// At least one, since to libcurl zero means no limit.
  fileprivate var milliseconds: Int {
    let (seconds, attoseconds) = components
    let whole = min(max(seconds, 0), 1_000_000) * 1_000
    return max(1, Int(whole) + Int(attoseconds / 1_000_000_000_000_000))
  }
}
