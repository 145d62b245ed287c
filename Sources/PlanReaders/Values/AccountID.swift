/// AWS account numbers as plans hold them.
enum AccountID {
  /// Whether the text is twelve digits.
  static func isValid(_ text: String) -> Bool {
    text.utf8.count == 12
      && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The account in an ARN's fifth field; nil when there is none.
  static func ofARN(_ text: String) -> String? {
    let fields = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard fields.count == 6, fields[0] == "arn" else { return nil }
    let account = String(fields[4])
    return isValid(account) ? account : nil
  }
}
