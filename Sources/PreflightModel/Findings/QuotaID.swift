/// A quota by AWS's two codes, written `vpc/L-F678F1CE`.
package struct QuotaID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let service: String
  package let code: String

  package init(service: String, code: String) {
    self.service = service
    self.code = code
  }

  /// Nil unless the text is `SERVICE/CODE`, the code being `L-` and eight hexadecimal digits.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isServiceCode(parts[0]), Self.isQuotaCode(parts[1]) else {
      return nil
    }
    service = String(parts[0])
    code = String(parts[1])
  }

  package var description: String { "\(service)/\(code)" }

  package static func < (left: QuotaID, right: QuotaID) -> Bool {
    (left.service, left.code) < (right.service, right.code)
  }

  /// `[a-zA-Z][a-zA-Z0-9-]{1,63}` in at most 63 characters, as Service Quotas' model has it.
  package static func isServiceCode(_ text: some StringProtocol) -> Bool {
    guard let first = text.first, first.isASCII, first.isLetter, (2...63).contains(text.count)
    else {
      return false
    }
    return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  package static func isQuotaCode(_ text: some StringProtocol) -> Bool {
    text.hasPrefix("L-") && text.count == 10
      && text.dropFirst(2).allSatisfy { $0.isASCII && $0.isHexDigit && !$0.isLowercase }
  }
}
