/// The parts of an absolute `http` or `https` URL, as they stand in it: nothing is decoded.
struct HTTPURL: Hashable, Sendable {
  let isSecure: Bool
  /// In lower case, an IPv6 address in its brackets.
  let host: String
  /// Nil when the URL names none.
  let port: Int?
  /// Up to the `?`; empty when the URL ends with the host.
  let path: Substring
  /// After the first `?`; empty when there is none.
  let query: Substring

  /// Throws `invalidRequest` for what is no such URL, or holds a user name, a fragment, a blank or
  /// anything beyond printable ASCII (RFC 3986 knows no other characters).
  init(_ text: String) throws(TransportError) {
    guard text.utf8.allSatisfy({ (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "#") }) else {
      throw Self.refusal("has a character that must be percent-encoded")
    }
    guard let schemeEnd = text.firstRange(of: "://") else {
      throw Self.refusal("is not absolute")
    }
    switch text[..<schemeEnd.lowerBound].lowercased() {
    case "https": isSecure = true
    case "http": isSecure = false
    default: throw Self.refusal("is neither http nor https")
    }
    let rest = text[schemeEnd.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    guard let (host, port) = Self.hostAndPort(authority) else {
      throw Self.refusal("names no host, or a malformed one")
    }
    self.host = host
    self.port = port
    path = rest[authority.endIndex...].prefix { $0 != "?" }
    query = rest[path.endIndex...].dropFirst()
  }

  /// What the `Host` header says (RFC 9110, section 7.2): no port where the scheme implies it.
  var hostHeader: String {
    guard let port, port != defaultPort else { return host }
    return "\(host):\(port)"
  }

  /// Host and port for people, `[::1]:8080`.
  var place: String { "\(host):\(port ?? defaultPort)" }

  private var defaultPort: Int { isSecure ? 443 : 80 }

  private static func hostAndPort(_ authority: Substring) -> (String, Int?)? {
    // The last colon begins the port, unless it stands inside an IPv6 address.
    let colon = authority.lastIndex(of: ":")
    let hostEnd = colon.flatMap { authority[$0...].contains("]") ? nil : $0 } ?? authority.endIndex
    let host = authority[..<hostEnd].lowercased()
    let isAddress = host.hasPrefix("[") && host.hasSuffix("]")
    let name = isAddress ? host.dropFirst().dropLast() : host[...]
    guard !name.isEmpty, name.utf8.allSatisfy({ isAddress ? $0.isAddress : $0.isName }) else {
      return nil
    }
    let digits = authority[hostEnd...].dropFirst()
    if digits.isEmpty { return (host, nil) }
    guard digits.utf8.allSatisfy(\.isDigit), let port = UInt16(digits) else { return nil }
    return (host, Int(port))
  }

  /// The URL itself stays out of the message: its query may hold what is nobody's business.
  private static func refusal(_ fault: String) -> TransportError {
    TransportError(.invalidRequest, "The request's URL \(fault).")
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  private var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }

  /// Of a host name in lower case; underscores occur in the names of private hosts.
  fileprivate var isName: Bool {
    isDigit || isLetter || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(self)
  }

  /// Of an IPv6 address without a zone.
  fileprivate var isAddress: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
      || [UInt8(ascii: ":"), UInt8(ascii: ".")].contains(self)
  }
}
