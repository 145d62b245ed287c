internal import Documents
internal import PreflightModel

/// How many rules a planned block or resource stands for, by address family.
///
/// One block may name many addresses, each of which AWS counts as a rule; a security group and a
/// prefix list count in both families, the list by its size.
struct PlannedSecurityGroupRule {
  let side: ResourceSide
  /// Where the block stands; empty when the resource is the rule.
  let base: [DocumentPath.Step]
  /// The size of a prefix list, by its id; nil when it is not known.
  let prefixListSize: (String) -> Double?

  func amount(of family: SecurityGroupRules.Family) -> AmountRange {
    let names = SecurityGroupRuleNames.of(side.dialect)
    let addresses =
      switch family {
      case .ipv4: names.ipv4
      case .ipv6: names.ipv6
      }
    let sum = amount(of: addresses + names.groups, and: names.prefixLists)
    guard sum.high != nil, sum.high != sum.low else { return sum }
    // Attributes that exclude one another are unknown in Terraform's plans when they are not set:
    // one that is still open holds the rule's only value, or nothing.
    let whole = amount(of: names.ipv4 + names.ipv6 + names.groups, and: names.prefixLists)
    return AmountRange(whole.low > 0 ? sum.low : 1)
  }

  private func amount(
    of attributes: [SecurityGroupRuleNames.Attribute],
    and prefixLists: [SecurityGroupRuleNames.Attribute]
  ) -> AmountRange {
    let lists = prefixLists.map { amount(of: $0, each: size(ofPrefixList:)) }
    let others = attributes.map { amount(of: $0) { _ in AmountRange(1) } }
    return (lists + others).reduce(.zero, +)
  }

  /// What the values of an attribute amount to: a list's elements, a text, a flag that is set.
  private func amount(
    of attribute: SecurityGroupRuleNames.Attribute, each size: (Document) -> AmountRange
  ) -> AmountRange {
    let path = DocumentPath(steps: base + [.member(attribute.name)])
    switch side.value(at: path) {
    case .known(.array(let elements)): return elements.map(size).reduce(.zero, +)
    case .known(.bool(let isSet)): return AmountRange(isSet ? 1 : 0)
    case .known(let value): return size(value)
    case .absent: return .zero
    case .unknown, .sensitive:
      return attribute.isList ? .unbounded : AmountRange(low: 0, high: 1)
    }
  }

  private func size(ofPrefixList id: Document) -> AmountRange {
    let size = id.string.flatMap(prefixListSize)
    return size.map { AmountRange($0) } ?? AmountRange(low: 1, high: nil)
  }
}
