internal import PreflightModel

extension RuleMetadata {
  /// The id of a finding: rule, subject, region. Stable from run to run, and unique, since a subject
  /// with a `/` in its name is written with `%2F`.
  package func findingID(about subject: String? = nil, in region: String?) -> String {
    [id, subject.map(Self.escaped), region].compactMap(\.self).joined(separator: "/")
  }

  /// `%`, `/`, blanks and what a terminal would not show, percent-encoded (RFC 3986, section 2.1).
  private static func escaped(_ subject: String) -> String {
    var escaped = ""
    for scalar in subject.unicodeScalars {
      if scalar.isDisplayable, !scalar.properties.isWhitespace, scalar != "/", scalar != "%" {
        escaped.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          escaped += "%" + (digits.count < 2 ? "0" : "") + digits
        }
      }
    }
    return escaped
  }
}
