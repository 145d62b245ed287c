internal import Documents
internal import PreflightModel

extension Network {
  /// "The allowed size for an IPv4 subnet is between a /28 netmask (16 IP addresses) and a /16
  /// netmask"; VPCs have the same bounds.
  /// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html
  private static let lengths = 16...28

  /// Whether planned ranges have a size that AWS takes, lie within their VPC, and overlap no other.
  func judgeRanges(by check: Check, _ judgements: inout Judgements) {
    for range in ranges where range.isNew {
      guard let own = range.range else { continue }
      let faults =
        [sizeFault(own), placeFault(range, own)].compactMap(\.self)
        + overlaps(of: range, own, check)
      if let fault = faults.first {
        add(.blocked, range, fault, &judgements)
      } else if let doubt = possibleOverlap(of: range, own) {
        add(.undetermined, range, doubt, &judgements)
      } else if range.owner == .subnet, let doubt = doubt(about: range) {
        add(.undetermined, range, doubt, &judgements)
      } else {
        judgements.pass(range.address, in: region)
      }
    }
    if let reason = vpcs?.reason {
      judgements.unanswered(
        VPCs.lookup(in: region), reason, "Whether the VPCs have the planned ranges is not known",
        of: ranges.filter(\.isInExisting).map(\.address))
    }
    if let reason = subnets?.reason {
      judgements.unanswered(
        Subnets.lookup(in: region), reason,
        "Whether planned ranges overlap subnets that exist is not known",
        of: ranges.filter(\.isInExisting).map(\.address))
    }
  }

  private func add(
    _ verdict: Verdict, _ range: PlannedRange, _ message: String, _ judgements: inout Judgements
  ) {
    judgements.add(
      verdict, about: "\(range.address):range", title: "Ranges of addresses", message, in: region,
      of: [range.address],
      remedies: verdict == .blocked
        ? [Remedy(.edit, summary: "Give \(range.address) another cidr_block.")] : [])
  }

  private func sizeFault(_ range: AddressRange) -> String? {
    guard !Self.lengths.contains(range.prefixLength) else { return nil }
    let size = range.count == 1 ? "1 address" : "\(QuotaNumber(range.count)) addresses"
    return "\(range) has \(size); AWS takes from 16 (/28) to 65,536 (/16)."
  }

  /// That a subnet is not within the ranges of its VPC, where all of these are known.
  private func placeFault(_ range: PlannedRange, _ own: AddressRange) -> String? {
    guard range.owner == .subnet, let vpc = rangesOfVPC(of: range), !vpc.contains(nil) else {
      return nil
    }
    let known = vpc.compactMap(\.self)
    guard !known.contains(where: { $0.contains(own) }), !known.isEmpty else { return nil }
    return "\(own) is not within its VPC, which has \(WordList(known.map(\.description)))."
  }

  /// What cannot be said about a subnet's place.
  private func doubt(about range: PlannedRange) -> String? {
    guard range.vpc != nil else {
      return "The plan does not tell its VPC, so nobody can tell whether the range is in it."
    }
    // Where AWS was not answered, that is said once for all.
    guard let vpc = rangesOfVPC(of: range) else { return nil }
    guard let own = range.range, vpc.contains(nil),
      !vpc.compactMap(\.self).contains(where: { $0.contains(own) })
    else { return nil }
    return "The plan does not know the ranges of its VPC yet."
  }

  /// The ranges that a subnet's VPC has and will have, nil among them for one that the plan does not
  /// know; nil as a whole where the VPC is not known.
  private func rangesOfVPC(of range: PlannedRange) -> [AddressRange?]? {
    guard let vpc = range.vpc else { return nil }
    let planned = ranges(of: vpc).filter { $0.owner != .subnet }.map(\.range)
    switch vpc {
    case .existing(let id):
      guard let existing = vpcs?.value?.ranges(of: id) else { return nil }
      return existing + planned
    case .planned:
      // A VPC that has none in the plan is given one by AWS.
      return planned.isEmpty ? [nil] : planned
    }
  }

  /// The subnets of the same VPC whose range overlaps this one.
  private func overlaps(
    of range: PlannedRange, _ own: AddressRange, _ check: Check
  ) -> [String] {
    guard range.owner == .subnet, let vpc = range.vpc else { return [] }
    var faults = plannedOverlaps(of: range, own).filter { $0.doubt == nil }
      .map { "\(own) overlaps \($0.range ?? own) of \($0.address)." }
    if case .existing(let id) = vpc, let existing = subnets?.value?.subnets(ofVPC: id) {
      faults += existing.filter { $0.range?.overlaps(own) == true && !check.changes($0.id) }
        .map { "\(own) overlaps \($0.range ?? own) of \($0.id), which is there." }
    }
    return faults
  }

  /// That another subnet, which may not come to be, overlaps this one. Two subnets of which one is
  /// meant to stand for the other are planned with one range.
  private func possibleOverlap(of range: PlannedRange, _ own: AddressRange) -> String? {
    plannedOverlaps(of: range, own).lazy.compactMap { other in
      other.doubt.map { doubt in
        "\(own) overlaps \(other.range ?? own) of \(other.address), if that comes to be: it depends "
          + "on \(doubt)."
      }
    }.first
  }

  private func plannedOverlaps(of range: PlannedRange, _ own: AddressRange) -> [PlannedRange] {
    guard range.owner == .subnet, let vpc = range.vpc else { return [] }
    return ranges(of: vpc).filter { other in
      other.owner == .subnet && other.place != range.place && other.range?.overlaps(own) == true
    }
  }
}

extension PlannedRange {
  fileprivate var isInExisting: Bool {
    if case .existing? = vpc { owner == .subnet && isNew } else { false }
  }
}

extension Check {
  /// Whether a plan has a hand in the subnet of this id: it may be deleted before, or be the very one
  /// that is replaced.
  fileprivate func changes(_ id: String) -> Bool {
    plans.contains { plan in
      plan.resources.contains { resource in
        resource.change.takesPart && resource.priorAttributes["id"]?.string == id
      }
    }
  }
}
