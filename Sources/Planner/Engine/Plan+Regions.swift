internal import PreflightModel

extension Plan {
  /// The regions of the resources whose changes are meant.
  func regions(
    or defaultRegion: String?, where isMeant: (Change) -> Bool = { _ in true }
  ) -> Set<String> {
    var regions: Set<String> = []
    // The next resource is mostly in the same.
    var last: String?
    for index in resources.indices where isMeant(resources[index].change) {
      guard let region = resources[index].region ?? defaultRegion, region != last else { continue }
      regions.insert(region)
      last = region
    }
    return regions
  }
}
