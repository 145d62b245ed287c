internal import PreflightModel

/// The classes to take instead of one that cannot be had.
struct NearestClasses {
  let wish: ClassWish
  let region: String?

  /// Empty where AWS does not tell. Asks for the versions of the engine, and for the classes of
  /// the one that fits.
  func names(asking inquiry: inout Inquiry) -> [String] {
    let versions = inquiry.answer(to: DBEngineVersions.lookup(of: wish.engine, in: region))
      .reading(DBEngineVersions.init)
    guard case .known(let listing) = versions, let version = fittest(of: listing.versions) else {
      return []
    }
    let lookup = OrderableDBInstances.lookup(
      ofVersion: version.text, engine: wish.engine, in: region)
    guard case .known(let orderable) = inquiry.answer(to: lookup).reading(OrderableDBInstances.init)
    else { return [] }
    let offered = orderable.options.filter(wish.isMet).map { InstanceClass($0.instanceClass) }
    return InstanceClass(wish.instanceClass).nearest(in: offered).map(\.text)
  }

  /// The newest version that the plan's stands for.
  private func fittest(of versions: [EngineVersion]) -> EngineVersion? {
    versions.filter { offered in
      wish.version.map { VersionMatching.beginning.matches($0, offered.text) } ?? true
    }.max()
  }
}
