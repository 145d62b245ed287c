/// The one spelling of a request that both sides compute and sign.
///
/// The rules are AWS's, "Create a signed AWS API request", step 1, as botocore carries them out.
struct CanonicalRequest {
  /// Names in lower case, sorted, joined by semicolons.
  let signedHeaders: String
  let text: String

  /// `keepsPath`: S3's rule, by which the path is signed as it is sent; elsewhere it is normalised
  /// and encoded a second time.
  init(
    _ request: HTTPRequest, url: HTTPURL, payloadHash: String, keepsPath: Bool
  ) {
    let headers = Self.headers(of: request, host: url.hostHeader)
    signedHeaders = headers.map(\.name).joined(separator: ";")
    text = [
      request.method.uppercased(),
      Self.path(url.path, keepsPath: keepsPath),
      Self.query(url.query),
      headers.map { "\($0.name):\($0.value)\n" }.joined(),
      signedHeaders,
      payloadHash,
    ].joined(separator: "\n")
  }

  /// Headers that proxies and clients change on the way (botocore's `SIGNED_HEADERS_BLACKLIST`).
  private static let unsigned: Set<String> = [
    "connection", "expect", "keep-alive", "proxy-authenticate", "proxy-authorization", "te",
    "trailer", "transfer-encoding", "upgrade", "user-agent", "x-amzn-trace-id",
  ]

  private static func headers(of request: HTTPRequest, host: String) -> [HTTPHeader] {
    var values: [String: [String]] = [:]
    for header in request.headers {
      let name = header.name.lowercased()
      guard !unsigned.contains(name) else { continue }
      values[name, default: []].append(collapsed(header.value))
    }
    if values["host"] == nil { values["host"] = [host] }
    return values.map { HTTPHeader($0.key, $0.value.joined(separator: ",")) }
      .sorted { $0.name < $1.name }
  }

  /// Without blanks around it, and one blank for each run of them.
  private static func collapsed(_ value: String) -> String {
    value.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
  }

  private static func path(_ path: Substring, keepsPath: Bool) -> String {
    if path.isEmpty { return "/" }
    if keepsPath { return String(path) }
    var segments: [Substring] = []
    for segment in path.split(separator: "/") where segment != "." {
      if segment == ".." { _ = segments.popLast() } else { segments.append(segment) }
    }
    let ending = path.hasSuffix("/") && !segments.isEmpty ? "/" : ""
    return PercentEncoding.encode(
      "/" + segments.joined(separator: "/") + ending, keepingSlashes: true)
  }

  /// Each name and value is decoded and encoded again, so that `%7E` and `~` sign alike; sorted by
  /// name, then by value, after encoding.
  private static func query(_ query: Substring) -> String {
    let pairs = query.split(separator: "&").map { pair in
      let name = pair.prefix { $0 != "=" }
      let value = pair[name.endIndex...].dropFirst()
      return (PercentEncoding.normalize(name), PercentEncoding.normalize(value))
    }
    return pairs.sorted { $0 < $1 }.map { "\($0)=\($1)" }.joined(separator: "&")
  }
}
