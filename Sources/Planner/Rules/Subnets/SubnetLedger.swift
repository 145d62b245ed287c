/// What is to be taken from the subnets of one region, and what each of them has.
struct SubnetLedger {
  private let demands: [AddressDemand]
  /// The places of the demands that name a subnet.
  private let positions: [SubnetName: [Int]]
  /// How many addresses a subnet has free; nil where nobody knows.
  private let free: (SubnetName) -> Int?

  init(demands: [AddressDemand], free: @escaping (SubnetName) -> Int?) {
    self.demands = demands
    self.free = free
    positions = demands.enumerated().reduce(into: [:]) { positions, demand in
      for subnet in Set(demand.element.subnets) {
        positions[subnet, default: []].append(demand.offset)
      }
    }
  }

  /// A subnet, or several that share what is spread over them, with what they must hold.
  struct Entry {
    let subnets: [SubnetName]
    /// The least that must be free for all to be created.
    let low: Int
    /// The most that may have to be free; nil where that is not known.
    let high: Int?
    /// Nil where nobody knows.
    let free: Int?
    let addresses: [String]
  }

  /// One entry for each subnet, then one for each set of subnets that something is spread over.
  var entries: [Entry] {
    let subnets = Set(demands.flatMap(\.subnets)).sorted { $0.label < $1.label }
    let pools = Set(demands.filter { $0.spreads && $0.subnets.count > 1 }.map { Set($0.subnets) })
      .map { $0.sorted { $0.label < $1.label } }
      .sorted { $0.map(\.label).lexicographicallyPrecedes($1.map(\.label)) }
    return (subnets.map { [$0] } + pools).map { entry(of: $0) }
  }

  /// What falls on these subnets alone: what is taken in each of them, and what is spread over no
  /// other. What also goes elsewhere may go there as a whole.
  ///
  /// - Parameter strays: What may fall on them besides.
  func entry(of subnets: [SubnetName], besides strays: [AddressDemand] = []) -> Entry {
    let set = Set(subnets)
    // What is spread has its own entry, with all its subnets.
    let here = Set(set.flatMap { positions[$0] ?? [] }).sorted().map { demands[$0] }
      .filter { !$0.spreads || set.isSuperset(of: $0.subnets) }
    let low = here.reduce(0) { $0 + shares(of: $1, in: set) * $1.low }
    let kept = subnets.count == 1 ? here.map(\.keepsFree).max() ?? 0 : 0
    let known = subnets.map(free)
    return Entry(
      subnets: subnets, low: max(low, kept), high: high(of: here + strays, in: set),
      free: known.contains(nil) ? nil : known.compactMap(\.self).reduce(0, +),
      addresses: here.map(\.address))
  }

  private func shares(of demand: AddressDemand, in set: Set<SubnetName>) -> Int {
    // One that the plan does not tell takes its share once more.
    let unknown = demand.hasUnknownSubnet ? 1 : 0
    return demand.spreads ? 1 : set.intersection(demand.subnets).count + unknown
  }

  /// All that may be taken; of what must find addresses free when it is created, it may be the last
  /// to come.
  private func high(of demands: [AddressDemand], in set: Set<SubnetName>) -> Int? {
    var sum = 0
    for demand in demands {
      guard let high = demand.high else { return nil }
      sum += shares(of: demand, in: set) * high
    }
    guard set.count == 1 else { return sum }
    return demands.reduce(sum) { max($0, sum - ($1.high ?? 0) + $1.keepsFree) }
  }
}
