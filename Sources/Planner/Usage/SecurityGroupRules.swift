internal import Documents

/// How the rules of a security group count toward its quota.
///
/// The quota is enforced separately for inbound and outbound rules, and for IPv4 and IPv6. A rule
/// for addresses counts as one in its family, one for a security group as one, one for a prefix
/// list as that list's size.
/// https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
/// https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
package enum SecurityGroupRules {
  package enum Direction: String, Hashable, Sendable, CaseIterable {
    case inbound
    case outbound
  }

  package enum Family: String, Hashable, Sendable, CaseIterable {
    case ipv4 = "IPv4"
    case ipv6 = "IPv6"
  }

  /// The name of one of the four counts: `inbound IPv4`.
  package static func compartment(_ direction: Direction, _ family: Family) -> String {
    "\(direction.rawValue) \(family.rawValue)"
  }

  package static let compartments = Direction.allCases.flatMap { direction in
    Family.allCases.map { compartment(direction, $0) }
  }

  // The members of ec2's SecurityGroupRule and ManagedPrefixList.
  static let isEgress = DocumentPath(steps: [.member("IsEgress")])
  static let addresses: [(family: Family, member: String)] = [
    (.ipv4, "CidrIpv4"), (.ipv6, "CidrIpv6"),
  ]
  static let prefixList = "PrefixListId"
  static let size = "MaxEntries"
  static let name = "PrefixListName"

  /// The members of AWS's answers that counting reads.
  package static let memberNames: Set<String> = Set(
    addresses.map(\.member) + ["IsEgress", prefixList, size, name])

  /// What one rule that exists counts as.
  struct Counted {
    let compartments: [String]
    let amount: Double
    /// False when the size of the rule's prefix list is not known.
    let isExact: Bool

    /// Nil when `rule` does not tell its direction.
    init?(_ rule: Document, prefixLists: [String: Document]) {
      guard let isEgress = rule.value(at: SecurityGroupRules.isEgress)?.bool else { return nil }
      let direction = isEgress ? Direction.outbound : .inbound
      let stated = addresses.filter { rule[$0.member]?.string != nil }.map(\.family)
      // A group or a prefix list takes from both families.
      let families = stated.isEmpty ? Family.allCases : stated
      compartments = families.map { compartment(direction, $0) }
      guard let list = rule[prefixList]?.string else {
        amount = 1
        isExact = true
        return
      }
      let size = prefixLists[list].flatMap(PrefixListSize.init)?.entries
      amount = size ?? 1
      isExact = size != nil
    }
  }
}
