internal import PreflightModel

extension Network {
  /// How many addresses of a subnet are kept by AWS: the first four and the last.
  /// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html
  private static let keptByAWS = 5

  /// Whether each subnet has the addresses that are taken from it.
  func judgeAddresses(
    by check: Check, _ table: RuleTable<SubnetAddressesRule.Role>, _ judgements: inout Judgements
  ) {
    let ledger = SubnetLedger(demands: demands, free: free)
    for entry in ledger.entries { judge(entry, &judgements) }
    judgeStrays(ledger, &judgements)
    if let reason = subnets?.reason {
      judgements.unanswered(
        Subnets.lookup(in: region), reason, "How many addresses the subnets have is not known",
        of: demands.filter(\.namesExisting).map(\.address))
    }
  }

  /// What goes into a subnet that the plan does not tell. An id that is known only after apply is most
  /// likely that of a planned subnet: where each of those has room for all of it, nothing is open.
  private func judgeStrays(_ ledger: SubnetLedger, _ judgements: inout Judgements) {
    let strays = demands.filter(\.hasUnknownSubnet)
    guard !strays.isEmpty else { return }
    let planned = ranges.filter { $0.owner == .subnet && $0.isCreated }
      .map { SubnetName.planned($0.place, address: $0.address) }
    let hasRoom = planned.allSatisfy { subnet in
      let entry = ledger.entry(of: [subnet], besides: strays)
      guard let free = entry.free, let high = entry.high else { return false }
      return high <= free
    }
    guard planned.isEmpty || !hasRoom else {
      for stray in strays { judgements.pass(stray.address, in: region) }
      return
    }
    judgements.add(
      .undetermined, about: "unknown",
      "The plan does not know yet into which subnets these go, so nobody can tell whether there "
        + "are enough addresses.", in: region, of: strays.map(\.address))
  }

  private func free(_ subnet: SubnetName) -> Int? {
    switch subnet {
    case .existing(let id):
      return subnets?.value?[id]?.freeAddresses
    case .planned(let place, _):
      let range = ranges(at: place).first { $0.owner == .subnet }?.range
      return range.map { max(0, $0.count - Self.keptByAWS) }
    }
  }

  private func judge(_ entry: SubnetLedger.Entry, _ judgements: inout Judgements) {
    let labels = entry.subnets.map(\.label)
    guard let free = entry.free else {
      judgeUnknown(entry, &judgements)
      return
    }
    guard entry.low <= free else {
      judgements.add(
        .blocked, about: labels.joined(separator: ","),
        "\(WordList(labels, showing: 4)): \(count(entry.low)) needed, \(count(free)) free, "
          + "\(QuotaNumber(entry.low - free)) too few.",
        in: region, of: entry.addresses, remedies: [Self.remedy])
      return
    }
    if let high = entry.high, high <= free {
      for address in entry.addresses { judgements.pass(address, in: region) }
      return
    }
    let most =
      entry.high.map { "up to \(count($0)) may be needed at once" }
      ?? "how many are needed is not known before apply"
    judgements.add(
      .undetermined, about: labels.joined(separator: ","),
      "\(WordList(labels, showing: 4)): \(count(free)) free; \(most).", in: region,
      of: entry.addresses)
  }

  /// A planned subnet without a known range is AWS's to size, or a parameter's; a subnet that is not
  /// listed has been found by nobody.
  private func judgeUnknown(_ entry: SubnetLedger.Entry, _ judgements: inout Judgements) {
    guard entry.subnets.count == 1, let subnet = entry.subnets.first, entry.high != 0 else {
      return
    }
    switch subnet {
    case .existing(let id):
      guard subnets?.value != nil else { return }
      judgements.add(
        .undetermined, about: id,
        "\(region) has no subnet \(id) that this account can see, so nobody can tell what it has "
          + "free.", in: region, of: entry.addresses)
    case .planned(let place, let address):
      guard let range = ranges(at: place).first, range.range == nil else { return }
      judgements.add(
        .undetermined, about: address,
        "The plan does not know the range of \(address) yet; \(count(entry.low)) needed.",
        in: region, of: entry.addresses)
    }
  }

  private func count(_ addresses: Int) -> String {
    addresses == 1 ? "1 address" : "\(QuotaNumber(addresses)) addresses"
  }

  private static var remedy: Remedy {
    Remedy(
      .edit,
      summary:
        "Plan fewer, use a larger subnet or one more, or release what nobody uses: unattached "
        + "network interfaces take addresses too.")
  }
}

extension AddressDemand {
  /// Whether what is free in a subnet that exists decides.
  fileprivate var namesExisting: Bool {
    subnets.contains { if case .existing = $0 { true } else { false } }
  }
}
