/// A planned resource's address as a person wants to see it.
struct ResourceLabel {
  private let label: TerminalText

  /// Of a Pulumi URN, `urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME`, the type and the name;
  /// otherwise the address as it is.
  /// https://www.pulumi.com/docs/iac/concepts/resources/names/#urns
  init(_ address: String) {
    let parts = address.split(separator: "::", maxSplits: 3, omittingEmptySubsequences: false)
    guard address.utf8.starts(with: "urn:pulumi:".utf8), parts.count == 4 else {
      label = TerminalText(address)
      return
    }
    let type = parts[2].split(separator: "$").last ?? parts[2]
    label = TerminalText("\(type)::\(parts[3])")
  }

  /// The label, cut at its start when it does not fit: the end names the resource.
  func text(fitting width: Int) -> TerminalText {
    label.truncatedAtStart(to: width)
  }
}
