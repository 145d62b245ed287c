/// How a transport connects, and where it stops.
package struct TransportOptions: Hashable, Sendable {
  /// For name, connection and TLS together.
  package var connectTimeout: Duration = .seconds(5)
  /// For a whole request, from the connection to the last byte of the answer.
  package var timeout: Duration = .seconds(30)
  /// A file of PEM certificates that replaces the authorities trusted by the system, as
  /// `AWS_CA_BUNDLE` names it. Nil takes the file that libcurl was built for, on Debian
  /// `/etc/ssl/certs/ca-certificates.crt`.
  package var caBundle: String?
  package var proxies = ProxySettings()
  /// Of the body as it is after decompression.
  package var maximumResponseBytes = 64 << 20
  /// Sent with requests that name none themselves.
  package var userAgent = "headroom"

  package init() {}
}
