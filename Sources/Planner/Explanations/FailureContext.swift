internal import PreflightModel

/// What stands around an error code, to tell the quotas apart that share it.
struct FailureContext {
  /// In small letters, blanks and line breaks as single blanks.
  private let text: String

  init(_ text: String) {
    self.text = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The quotas that are meant as far as the text tells: by the message, then by the resource's
  /// type, then by the service. What tells nothing leaves all, unless the code says nothing of a
  /// bound: `InvalidParameterValue` means a quota only with the message of one.
  func narrowed(_ entries: [FailureIndex.Entry], of code: String) -> [Quota] {
    var entries = entries
    let told = entries.filter { $0.message.map(text.contains) ?? false }
    if !told.isEmpty {
      entries = told
    } else if entries.contains(where: { $0.message == nil }) {
      entries = entries.filter { $0.message == nil }
    } else if !Self.namesBound(code) {
      return []
    }
    for isMeant in [names(typeOf:), names(serviceOf:)] where entries.count > 1 {
      let meant = entries.filter { isMeant($0.quota) }
      if !meant.isEmpty { entries = meant }
    }
    return entries.map(\.quota).distinct
  }

  private static func namesBound(_ code: String) -> Bool {
    ["limit", "quota", "exceed", "max", "toomany"].contains { code.lowercased().contains($0) }
  }

  /// `aws_vpc.main`, `AWS::EC2::VPC`, and Pulumi's type as it prints it, `aws:ec2:Vpc`.
  private func names(typeOf quota: Quota) -> Bool {
    quota.consumers.flatMap(\.types.values).contains { type in
      let printed = type.hasPrefix("aws:") ? Self.printedPulumiType(type) : type
      return Set([type, printed]).contains { containsWord($0.lowercased()) }
    }
  }

  /// `aws:ec2/vpc:Vpc` without the module's file.
  private static func printedPulumiType(_ type: String) -> String {
    type.replacing(/\/[^:\/]+:/, with: ":")
  }

  /// SDKs write `operation error EC2: CreateVpc`, CloudFormation `(Service: Ec2, Status Code: …`.
  private func names(serviceOf quota: Quota) -> Bool {
    guard let match = text.firstMatch(of: /(?:operation error |service: )([a-z0-9 ]+)[:;,]/) else {
      return false
    }
    let named = match.1.filter { $0 != " " }
      .replacing(/^(amazon|aws)/, with: "")
    let services = [quota.id.service] + quota.usage.map(\.call.service)
    return services.map { $0.filter { $0 != "-" } }.contains {
      named == $0 || named.hasPrefix($0) || named.hasSuffix($0)
    }
  }

  private func containsWord(_ word: String) -> Bool {
    text.ranges(of: word).contains { range in
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      let before =
        range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      return !after.isWordPart && !before.isWordPart
    }
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
