internal import Documents
internal import PreflightModel

/// A range of addresses that a plan gives to a subnet or a VPC.
struct PlannedRange {
  enum Owner: Hashable {
    case subnet
    case vpc
    /// One more range of a VPC.
    case moreOfVPC
  }

  /// What a VPC is known by.
  enum VPCName: Hashable {
    case existing(String)
    case planned(PlanDirectory.Place)
  }

  let owner: Owner
  let place: PlanDirectory.Place
  let address: String
  let region: String
  /// Nil where the plan does not know it.
  let range: AddressRange?
  /// The VPC that it belongs to; nil where the plan does not tell.
  let vpc: VPCName?
  /// What decides whether it comes at all; nil where nothing does.
  let doubt: String?
  /// Whether its owner is created.
  let isCreated: Bool
  /// Whether the plan sets it; what an update leaves as it is has been accepted once.
  let isNew: Bool

  /// Nil for a resource without a range of IPv4.
  init?(of subject: AddressDemand.Subject, in check: Check) {
    let own = subject.readings(of: .range).first
    guard let reading = own ?? subject.readings(of: .moreRange).first,
      !subject.resource.leavesToAWS(reading), let region = subject.region
    else { return nil }
    self.region = region
    range = reading.text.flatMap(AddressRange.init)
    place = subject.entry.place
    address = subject.address
    doubt = subject.resource.doubt
    isCreated = subject.resource.change.creates
    isNew = subject.entry.sets(reading)
    let parent = check.referents(of: .vpc, in: subject).first.flatMap(Self.vpc)
    switch (own != nil, subject.subject.attributes[.vpc] != nil) {
    case (true, true): (owner, vpc) = (.subnet, parent)
    case (true, false): (owner, vpc) = (.vpc, .planned(subject.entry.place))
    case (false, _): (owner, vpc) = (.moreOfVPC, parent)
    }
  }

  private static func vpc(_ referent: Referent) -> VPCName? {
    switch referent {
    case .existing(let id): .existing(id)
    case .planned(let entry) where entry.resource.change.creates: .planned(entry.place)
    case .planned(let entry): entry.resource.attributes["id"]?.string.map(VPCName.existing)
    case .unknown: nil
    }
  }
}
