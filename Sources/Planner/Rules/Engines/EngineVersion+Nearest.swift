extension EngineVersion {
  /// The versions to take instead of this one: first those that have the most of its beginning in
  /// common, the newest first, then the newest of the majors next to it.
  func nearest(in offered: some Collection<EngineVersion>, most: Int = 3) -> [EngineVersion] {
    let newestFirst = Set(offered).sorted(by: >)
    let related = newestFirst.filter { commonParts(with: $0) > 0 }
    let closest = related.map { commonParts(with: $0) }.max() ?? 0
    let siblings = related.filter { commonParts(with: $0) == closest }.prefix(most)
    let others = newestFirst.filter { commonParts(with: $0) < max(closest, 1) }
    return Array((siblings + newestOfMajors(others)).prefix(most))
  }

  /// The newest of each major, those next to this one first and higher ones before lower ones.
  private func newestOfMajors(_ newestFirst: [EngineVersion]) -> [EngineVersion] {
    var seen: Set<Int?> = []
    return newestFirst.filter { seen.insert($0.major).inserted }
      .sorted { Self.isNearer($0.distance(from: self), $1.distance(from: self)) }
  }

  private static func isNearer(_ left: Int, _ right: Int) -> Bool {
    abs(left) == abs(right) ? left > right : abs(left) < abs(right)
  }

  private func distance(from other: EngineVersion) -> Int {
    (major ?? 0) - (other.major ?? 0)
  }
}
