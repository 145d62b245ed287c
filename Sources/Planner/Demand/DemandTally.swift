internal import PreflightModel

/// Adds up what single resources take from one quota for one parent.
///
/// Gains and losses are kept apart, because what exists at once depends on their order: a
/// replacement that creates first holds both objects for a while, and only a loss that is certain
/// to come first makes room.
struct DemandTally {
  private var gains = AmountRange.zero
  private var losses = 0.0
  /// Losses that may come before the gains.
  private var earlyLosses = 0.0
  private var unknowns = UnknownAmounts()
  private var resources: [String] = []

  /// What one resource takes before and after its change, and what the latter depends on.
  mutating func add(
    _ resource: PlannedResource, from before: AmountRange, to after: AmountRange,
    unknowns: [UnknownAmount], deletions: PlanFormat.DeletionOrder
  ) {
    self.unknowns += unknowns
    guard resource.undecided == nil else {
      return addPerhaps(resource, from: before, to: after)
    }
    switch resource.change {
    case .create, .replaceForgetting:
      gain(after, for: resource)
    case .update, .replaceDeletingFirst:
      addDifference(from: before, to: after, for: resource)
    case .replaceCreatingFirst:
      gain(after, for: resource)
      losses += before.low
    case .replaceInUnknownOrder:
      gain(after, for: resource)
      losses += before.low
      earlyLosses += before.low
    case .delete:
      losses += before.low
      if deletions == .unordered { earlyLosses += before.low }
    case .unrecognized:
      gain(after.orNothing, for: resource)
    case .forget, .read, .unchanged:
      break
    }
  }

  /// What may not happen may take nothing, and is not counted on to give anything back.
  private mutating func addPerhaps(
    _ resource: PlannedResource, from before: AmountRange, to after: AmountRange
  ) {
    switch resource.change {
    case .update, .replaceDeletingFirst:
      let more = after.high.map { max(0, $0 - before.low) }
      gain(AmountRange(low: 0, high: more), for: resource)
    case .create, .replaceForgetting, .replaceCreatingFirst, .replaceInUnknownOrder,
      .unrecognized:
      gain(after.orNothing, for: resource)
    case .delete, .forget, .read, .unchanged:
      break
    }
  }

  private mutating func gain(_ amount: AmountRange, for resource: PlannedResource) {
    guard !amount.isZero else { return }
    gains = gains + amount
    resources.append(resource.address)
  }

  /// One object that grows or shrinks in place: its old amount never stands beside the new one.
  private mutating func addDifference(
    from before: AmountRange, to after: AmountRange, for resource: PlannedResource
  ) {
    let low = before.high.map { after.low - $0 } ?? 0
    let high = after.high.map { $0 - before.low }
    if let high, high <= 0 {
      losses -= high
      earlyLosses -= high
    } else {
      gain(AmountRange(low: max(0, low), high: high), for: resource)
    }
  }

  func demand(on quota: Quota, in region: String?, of parent: QuotaParent?) -> Demand {
    Demand(
      quota: quota, region: region, parent: parent,
      amount: PlannedDemand(
        net: gains.low - losses, peak: gains.low, low: max(0, gains.low - earlyLosses),
        high: gains.high),
      resources: resources, unknowns: unknowns)
  }
}
