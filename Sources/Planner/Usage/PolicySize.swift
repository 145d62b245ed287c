/// The size of a policy as IAM counts it.
///
/// White space does not count, and what IAM answers is URL-encoded (RFC 3986):
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
enum PolicySize {
  /// How many characters of the text are no white space, once it is decoded.
  static func characters(in text: String) -> Int {
    (text.contains("%") && !text.contains("{") ? text.percentDecoded : text)
      .unicodeScalars.count { !$0.properties.isWhitespace }
  }
}

extension String {
  /// The text that `%22` and the like stand for; an escape that is none stays as it is.
  fileprivate var percentDecoded: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16),
        rest.count >= 2
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
