internal import PreflightModel

/// What is known of the subnets and VPCs of one region, and what the plans want of them.
struct Network {
  let region: String
  private(set) var demands: [AddressDemand] = []
  private(set) var ranges: [PlannedRange] = []
  private var rangesByVPC: [PlannedRange.VPCName: [PlannedRange]] = [:]
  private var rangesByPlace: [PlanDirectory.Place: [PlannedRange]] = [:]
  private(set) var subnets: Reading<Subnets>?
  private(set) var vpcs: Reading<VPCs>?

  init(region: String) {
    self.region = region
  }

  /// Asks for what exists, as far as the plans name it.
  mutating func ask(
    for demands: [AddressDemand], _ ranges: [PlannedRange], _ inquiry: inout Inquiry
  ) {
    self.demands = demands
    self.ranges = ranges
    for range in ranges {
      if let vpc = range.vpc { rangesByVPC[vpc, default: []].append(range) }
      rangesByPlace[range.place, default: []].append(range)
    }
    let namesSubnet = demands.flatMap(\.subnets).contains { subnet in
      if case .existing = subnet { true } else { false }
    }
    let namesVPC = ranges.contains { range in
      if case .existing? = range.vpc { range.owner == .subnet && range.isNew } else { false }
    }
    if namesSubnet || namesVPC {
      subnets = inquiry.answer(to: Subnets.lookup(in: region)).reading(Subnets.init)
    }
    if namesVPC { vpcs = inquiry.answer(to: VPCs.lookup(in: region)).reading(VPCs.init) }
  }

  /// The planned ranges of a VPC and of its subnets, in the plans' order.
  func ranges(of vpc: PlannedRange.VPCName) -> [PlannedRange] { rangesByVPC[vpc] ?? [] }

  /// Those that one planned resource has.
  func ranges(at place: PlanDirectory.Place) -> [PlannedRange] { rangesByPlace[place] ?? [] }
}
