internal import Documents
internal import PreflightModel

/// A subnet that something is put into.
enum SubnetName: Hashable {
  case existing(String)
  /// One that a plan creates, by where it stands.
  case planned(PlanDirectory.Place, address: String)

  var label: String {
    switch self {
    case .existing(let id): id
    case .planned(_, let address): address
    }
  }
}

/// The private IPv4 addresses that a planned resource takes.
struct AddressDemand {
  let address: String
  let region: String
  let subnets: [SubnetName]
  /// Whether the amounts are for all subnets together, and not for each.
  let spreads: Bool
  /// The least and the most that it takes; nil for no bound.
  let low: Int
  let high: Int?
  /// How many must be free in each subnet when it is created, though it may not take them.
  let keepsFree: Int
  /// Whether it is put into a subnet that the plan does not tell.
  let hasUnknownSubnet: Bool
}

extension AddressDemand {
  typealias Subject = PlannedSubject<SubnetAddressesRule.Role>

  /// Nil for a resource that takes no address, or none that is known to be new.
  init?(of subject: Subject, in check: Check, table: RuleTable<SubnetAddressesRule.Role>) {
    guard let region = subject.region, subject.resource.change.creates else { return nil }
    let details = subject.subject.details
    let spread = details["spreads"]?.number.map { Int($0.double) }
    let each = (details["takes"] ?? details["mayTake"])?.number.map { Int($0.double) } ?? 0
    let referents = Self.subnets(of: subject, in: check, table)
    guard !referents.isEmpty, !subject.subject.details.isEmpty else { return nil }
    let more = subject.amount(of: .more, absent: 0)
    let factor = subject.amount(of: .count, absent: 1)
    let extra = subject.readings(of: .moreEach).filter { !subject.resource.leavesToAWS($0) }.count
    let amount = (spread ?? each) + extra

    address = subject.address
    self.region = region
    subnets = referents.compactMap(Self.name)
    spreads = spread != nil
    // What takes the place of another may be given its address.
    let change = subject.resource.change
    let isSure =
      subject.isCertain && subject.resource.doubt == nil
      && (change == .create || change == .replaceCreatingFirst)
    low = isSure && details["mayTake"] == nil ? (factor ?? 0) * amount + (more ?? 0) : 0
    high = factor.flatMap { factor in more.map { factor * amount + $0 } }
    keepsFree = isSure ? details["keepsFree"]?.number.map { Int($0.double) } ?? 0 : 0
    hasUnknownSubnet = subnets.count < referents.count
  }

  private static func name(_ referent: Referent) -> SubnetName? {
    switch referent {
    case .existing(let id): .existing(id)
    case .planned(let entry) where entry.resource.change.creates:
      .planned(entry.place, address: entry.address)
    case .planned(let entry):
      // One that stays as it is has an id.
      entry.resource.attributes["id"]?.string.map(SubnetName.existing)
    case .unknown: nil
    }
  }

  /// The subnets that a resource names, or that its planned subnet group does. A group that exists
  /// is not looked into.
  private static func subnets(
    of subject: Subject, in check: Check, _ table: RuleTable<SubnetAddressesRule.Role>
  ) -> [Referent] {
    let groups = check.referents(of: .group, in: subject).flatMap { referent -> [Subject] in
      guard case .planned(let entry) = referent else { return [] }
      return check.subjects(entry, of: table)
    }
    return ([subject] + groups).flatMap { check.referents(of: .subnet, in: $0) }
      .filter { referent in
        // Pulumi tells of a block what all of it refers to, security groups too.
        guard case .planned(let entry) = referent else { return true }
        return check.subjects(entry, of: table).contains { $0.subject.attributes[.range] != nil }
      }
  }
}

extension PlannedSubject where Role == SubnetAddressesRule.Role {
  /// A number that the plan tells; nil where it does not know it.
  fileprivate func amount(of role: Role, absent: Int) -> Int? {
    for reading in readings(of: role) where !resource.leavesToAWS(reading) {
      guard case .known(let value) = reading.value else { return nil }
      // CloudFormation's templates may write numbers as texts.
      return value.number.map { Int($0.double) } ?? value.string.flatMap(Int.init)
    }
    return absent
  }
}
