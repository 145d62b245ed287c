internal import PreflightModel

/// The classes to take instead of one that cannot be had.
struct NearestClasses {
  let wish: ClassWish
  let region: String?

  /// Whether there is the version at all, with whatever class; true where AWS does not tell.
  func isVersionOffered(asking inquiry: inout Inquiry) -> Bool {
    versions(asking: &inquiry).map { !$0.isEmpty } ?? true
  }

  /// Empty where AWS does not tell. Asks for the classes of the version that fits.
  func names(asking inquiry: inout Inquiry) -> [String] {
    guard let version = versions(asking: &inquiry)?.max() else { return [] }
    let lookup = OrderableDBInstances.lookup(
      ofVersion: version.text, engine: wish.engine, in: region)
    guard case .known(let orderable) = inquiry.answer(to: lookup).reading(OrderableDBInstances.init)
    else { return [] }
    let offered = orderable.options.filter(wish.isMet).map { InstanceClass($0.instanceClass) }
    return InstanceClass(wish.instanceClass).nearest(in: offered).map(\.text)
  }

  /// The versions that the plan's stands for; nil where AWS does not tell.
  private func versions(asking inquiry: inout Inquiry) -> [EngineVersion]? {
    let lookup = DBEngineVersions.lookup(of: wish.engine, in: region)
    guard case .known(let listing) = inquiry.answer(to: lookup).reading(DBEngineVersions.init)
    else { return nil }
    return listing.versions.filter { offered in
      wish.version.map { VersionMatching.beginning.matches($0, offered.text) } ?? true
    }
  }
}
