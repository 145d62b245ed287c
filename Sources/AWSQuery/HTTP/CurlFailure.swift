internal import CLibcurl
internal import Glibc

/// What libcurl says of a transfer that failed.
struct CurlFailure {
  let code: CURLcode
  /// libcurl's sentence; may be empty.
  let detail: String
  /// An `errno`, or 0.
  let systemError: Int32
  /// Whether the request could be sent, or was already being sent.
  let wasConnected: Bool

  /// In one line that names the host and the port, and no secret: neither the URL's query nor the
  /// proxy's password.
  func error(of transfer: CurlTransfer) -> TransportError {
    let reason = reason(of: transfer)
    var place = transfer.url.place
    if let proxy = transfer.proxy {
      place += " through the proxy \(ProxySettings.place(of: proxy))"
    }
    return TransportError(reason, "\(place): \(words(for: reason, of: transfer))")
  }

  private func reason(of transfer: CurlTransfer) -> TransportError.Reason {
    if transfer.isTooLarge { return .tooLarge }
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: return .unknownHost
    case CURLE_OPERATION_TIMEDOUT: return .timeout
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: return .invalidRequest
    case CURLE_SSL_CONNECT_ERROR: return brokeOffDuringHandshake ? .connection : .tls
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_INVALIDCERTSTATUS,
      CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_CLIENTCERT, CURLE_SSL_ENGINE_NOTFOUND,
      CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ENGINE_INITFAILED, CURLE_USE_SSL_FAILED:
      return .tls
    default: return .connection
    }
  }

  /// The peer, or something between, hung up before TLS had anything to complain about: another
  /// attempt may succeed.
  private var brokeOffDuringHandshake: Bool {
    ["SSL_ERROR_SYSCALL", "Connection reset", "unexpected eof", "Broken pipe"]
      .contains { detail.contains($0) }
  }

  private func words(for reason: TransportError.Reason, of transfer: CurlTransfer) -> String {
    let options = transfer.options
    let sentence = sentence(withoutSecretsOf: transfer.proxy)
    return switch reason {
    case .unknownHost: "the name does not resolve."
    case .timeout where wasConnected: "no complete answer within \(options.timeout)."
    case .timeout: "no connection within \(min(options.connectTimeout, options.timeout))."
    case .tls where code == CURLE_SSL_CACERT_BADFILE:
      "the file of certificate authorities cannot be read: \(options.caBundle ?? "the system's")."
    case .tls:
      "TLS failed: \(sentence). If a proxy inspects TLS here, name its authority's file in "
        + "AWS_CA_BUNDLE."
    case .tooLarge: "the answer is larger than \(options.maximumResponseBytes) bytes."
    case .connection where code == CURLE_COULDNT_CONNECT && systemError != 0:
      "\(String(cString: strerror(systemError)))."
    case .connection, .invalidRequest: "\(sentence)."
    }
  }

  /// libcurl's words without a full stop at the end. They quote a proxy that they find fault with,
  /// password and all. A peer's certificate may be quoted too: of that, nothing reaches the terminal
  /// but printable ASCII.
  private func sentence(withoutSecretsOf proxy: String?) -> String {
    var words = detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail
    if let proxy { words = words.replacing(proxy, with: ProxySettings.place(of: proxy)) }
    let printable = words.unicodeScalars.map { (" "..."~").contains($0) ? Character($0) : "?" }
    return String(printable.last == "." ? printable.dropLast() : printable[...])
  }
}

extension CurlTransfer {
  /// As the environment names it, perhaps with a password; nil when the host is asked directly.
  var proxy: String? { options.proxies.proxy(for: url) }
}
