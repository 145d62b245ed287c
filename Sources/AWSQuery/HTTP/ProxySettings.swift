/// Which requests go through a proxy.
///
/// The variables are read as the AWS CLI reads them (Python's `getproxies_environment`), and those
/// that only libcurl knows, `all_proxy` and `ALL_PROXY`, come after them.
package struct ProxySettings: Hashable, Sendable {
  /// For `http` URLs; as in the environment, perhaps with a user name and a password in it.
  private var http: String?
  private var https: String?
  /// Names, suffixes and CIDR blocks that are reached directly, separated by commas.
  let exceptions: String

  /// No proxies.
  package init() {
    self.init(environment: [:])
  }

  /// In each pair the name in lower case decides, even when its value is empty, which means no
  /// proxy. `HTTP_PROXY` is ignored in a CGI program (`REQUEST_METHOD` is set), where a client
  /// could have set it.
  package init(environment: [String: String]) {
    func value(_ name: String) -> String? { environment[name] ?? environment[name.uppercased()] }
    let isCGI = environment["REQUEST_METHOD"] != nil
    let other = value("all_proxy")
    http = (isCGI ? environment["http_proxy"] : value("http_proxy")) ?? other
    https = value("https_proxy") ?? other
    exceptions = value("no_proxy") ?? ""
  }

  /// Nil when the URL is asked directly; `exceptions` are not yet considered. The link-local
  /// addresses at which AWS serves credentials never go through a proxy.
  func proxy(for url: HTTPURL) -> String? {
    let isLinkLocal = url.host.hasPrefix("169.254.") || url.host.hasPrefix("[fd00:ec2:")
    guard !isLinkLocal, let proxy = url.isSecure ? https : http, !proxy.isEmpty else { return nil }
    return proxy
  }

  /// Host and port of a proxy for people, without the password that may stand before them.
  static func place(of proxy: String) -> String {
    let authority = proxy.firstRange(of: "://").map { proxy[$0.upperBound...] } ?? proxy[...]
    // The last one: a password that nobody has percent-encoded may hold both of the characters.
    let place = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] }
    return String((place ?? authority).prefix { $0 != "/" })
  }
}

/// Printing them shows no proxy, since a password may stand in it.
extension ProxySettings: CustomStringConvertible, CustomReflectable {
  package var description: String { "ProxySettings(<redacted>)" }

  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
