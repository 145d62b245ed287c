/// A text split into words as a POSIX shell would, without any of its expansions.
///
/// Equal to Python's `shlex.split`, with which botocore splits section names and
/// `credential_process`.
enum ShellWords {
  /// Nil when a quotation is not closed or the text ends with the escape character.
  static func split(_ text: String) -> [String]? {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case " ", "\t", "\r", "\n":
        if let finished = word { words.append(String(finished)) }
        word = nil
      case "'", "\"":
        guard let quotation = takeQuotation(closedBy: scalar, from: &scalars) else { return nil }
        word = word ?? .init()
        word?.append(contentsOf: quotation)
      case "\\":
        guard let escaped = scalars.popFirst() else { return nil }
        word = word ?? .init()
        word?.append(escaped)
      default:
        word = word ?? .init()
        word?.append(scalar)
      }
    }
    if let word { words.append(String(word)) }
    return words
  }

  /// What stands before the closing quote, which is taken as well; nil when there is none.
  ///
  /// Between double quotes the backslash escapes `"` and itself, and stays before all else.
  private static func takeQuotation(
    closedBy quote: Unicode.Scalar, from scalars: inout Substring.UnicodeScalarView
  ) -> String.UnicodeScalarView? {
    var quotation = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      if scalar == quote { return quotation }
      if scalar == "\\", quote == "\"" {
        guard let escaped = scalars.popFirst() else { return nil }
        if escaped != "\"", escaped != "\\" { quotation.append("\\") }
        quotation.append(escaped)
      } else {
        quotation.append(scalar)
      }
    }
    return nil
  }
}
