extension HTTPRequest {
  /// Throws `invalidRequest` where a method or header could be read as more than one: what comes
  /// from a plan or from AWS must not smuggle a header or a request into ours.
  func validate() throws(TransportError) {
    guard Self.isToken(method) else {
      throw TransportError(.invalidRequest, "The request's method is malformed.")
    }
    for header in headers {
      guard Self.isToken(header.name) else {
        throw TransportError(.invalidRequest, "A header's name is malformed.")
      }
      guard header.value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 }) else {
        throw TransportError(
          .invalidRequest, "The header \(header.name) has a control character in its value.")
      }
    }
  }

  /// RFC 9110, section 5.6.2.
  private static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { (0x21...0x7e).contains($0) && !delimiters.contains($0) }
  }

  private static let delimiters = Set("\"(),/:;<=>?@[\\]{}".utf8)
}
