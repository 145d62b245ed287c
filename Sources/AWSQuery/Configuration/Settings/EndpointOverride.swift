/// An endpoint that the user names in place of AWS's own.
package struct EndpointOverride: Hashable, Sendable {
  /// `https://` or `http://`, a host, perhaps a port and a path; without a slash at the end.
  package let url: String
  /// Where it was found: `--endpoint-url`, `AWS_ENDPOINT_URL_EC2` and so on.
  package let source: String
  /// Whether requests cross a network unencrypted: `http` to another machine. Every such address
  /// was written down by the user, so it is not refused, but a caller should say so.
  package let isCleartext: Bool

  /// Throws when the text is not such a URL, or has a user, a query or a fragment.
  init(_ setting: ConfiguredSetting) throws(ConfigurationError) {
    guard let parts = Self.parts(of: setting.value) else {
      throw setting.invalid(
        "is not the URL of an endpoint such as https://ec2.internal.example:8443")
    }
    url = "\(parts.scheme)://\(parts.authority)\(parts.path)"
    source = setting.source
    isCleartext = parts.scheme == "http" && !Self.isLoopback(parts.host)
  }

  private typealias Parts = (scheme: String, authority: Substring, host: Substring, path: Substring)

  private static func parts(of text: String) -> Parts? {
    guard let separator = text.firstRange(of: "://") else { return nil }
    let scheme = text[..<separator.lowerBound].lowercased()
    guard scheme == "https" || scheme == "http" else { return nil }
    let rest = text[separator.upperBound...]
    let authority = rest.prefix { $0 != "/" }
    guard let host = host(in: authority) else { return nil }
    var path = rest[authority.endIndex...]
    while path.hasSuffix("/") { path.removeLast() }
    guard path.utf8.allSatisfy(isPathByte) else { return nil }
    return (scheme, authority, host, path)
  }

  /// The host of `host`, `host:port` or `[IPv6]:port`; nil for anything else.
  private static func host(in authority: Substring) -> Substring? {
    let isBracketed = authority.hasPrefix("[")
    let end = authority.firstIndex(of: isBracketed ? "]" : ":")
    if isBracketed, end == nil { return nil }
    let host = authority[..<(end ?? authority.endIndex)].dropFirst(isBracketed ? 1 : 0)
    let port = authority[(end ?? authority.endIndex)...].dropFirst(isBracketed ? 1 : 0)
    guard !host.isEmpty, host.utf8.allSatisfy(isBracketed ? isIPv6Byte : isHostByte) else {
      return nil
    }
    guard !port.isEmpty else { return host }
    let digits = port.dropFirst()
    guard port.first == ":", digits.utf8.allSatisfy(URLBytes.isDigit),
      let number = Int(digits), (1...65_535).contains(number)
    else { return nil }
    return host
  }

  private static func isLoopback(_ host: Substring) -> Bool {
    let octets = host.split(separator: ".", omittingEmptySubsequences: false)
    let isIPv4 = octets.count == 4 && octets.allSatisfy { UInt8($0) != nil }
    return host.lowercased() == "localhost" || host == "::1" || isIPv4 && octets[0] == "127"
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    URLBytes.isAlphanumeric(byte) || "-._".utf8.contains(byte)
  }

  private static func isIPv6Byte(_ byte: UInt8) -> Bool {
    URLBytes.isAlphanumeric(byte) || ":.".utf8.contains(byte)
  }

  /// RFC 3986, `pchar` and `/`; a percent sign is taken to begin an escape.
  private static func isPathByte(_ byte: UInt8) -> Bool {
    URLBytes.isAlphanumeric(byte) || "/-._~%!$&'()*+,;=:@".utf8.contains(byte)
  }
}
