/// An Amazon Resource Name as it stands in a text.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
struct ResourceName: Hashable {
  let partition: String
  let service: String
  /// Empty for what has no region.
  let region: String
  /// Empty for what belongs to no account; AWS's own things have `aws`.
  let account: String
  /// All of it.
  let text: String

  /// All names in a text, in order.
  static func all(in text: String) -> [ResourceName] {
    var names: [ResourceName] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "arn:") {
      let isWhole = rest[..<start.lowerBound].last.map { !$0.isLetter && !$0.isNumber } ?? true
      let end = rest[start.lowerBound...].firstIndex { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      let word = rest[start.lowerBound..<(end ?? rest.endIndex)]
      if isWhole, let name = ResourceName(word) { names.append(name) }
      rest = rest[start.upperBound...]
    }
    return names
  }

  private init?(_ text: Substring) {
    let fields = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard fields.count == 6 else { return nil }
    partition = String(fields[1])
    service = String(fields[2])
    region = String(fields[3])
    account = String(fields[4])
    self.text = String(text)
  }

  /// Whether the account is a number, and no wildcard or variable.
  var hasAccountNumber: Bool { account.isAccountNumber }

  /// Whether the region has the form of one: `us-gov-west-1`.
  var hasRegion: Bool {
    let parts = region.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count >= 3
      && parts.dropLast().allSatisfy { $0.allSatisfy(\.isLetter) && !$0.isEmpty }
      && parts.last.map { !$0.isEmpty && $0.allSatisfy(\.isNumber) } == true
  }

  /// Whether the partition has the form of one: `aws-cn`.
  var hasPartition: Bool {
    partition.hasPrefix("aws") && partition.allSatisfy { $0.isLetter || $0 == "-" }
  }
}

extension String {
  /// Twelve digits.
  var isAccountNumber: Bool {
    utf8.count == 12
      && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
