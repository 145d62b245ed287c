/// A class of instances that a managed service runs on: `db.r6g.2xlarge`.
struct InstanceClass: Hashable, Sendable {
  let text: String
  /// What stands before the family: `db`.
  private let service: String
  /// `r6g`; empty for a class without one, such as `db.serverless`.
  let family: String
  /// `2xlarge`, with what follows it: `2xlarge.tpc1.mem2x`.
  let size: String

  init(_ text: String) {
    self.text = text
    let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    service = String(parts.first ?? "")
    family = parts.count > 2 ? String(parts[1]) : ""
    size = String(parts.count > 1 ? parts[parts.count - 1] : "")
  }

  /// The classes to take instead of this one: those of its family by how near their size is, then
  /// those of its size in families of its letter, the newest generation first, then the rest.
  func nearest(in offered: some Collection<InstanceClass>, most: Int = 3) -> [InstanceClass] {
    Set(offered).map { (distance: distance(to: $0), instanceClass: $0) }
      .sorted { left, right in
        left.distance == right.distance
          ? left.instanceClass.text < right.instanceClass.text
          : left.distance.lexicographicallyPrecedes(right.distance)
      }
      .prefix(most).map(\.instanceClass)
  }

  /// How unlike another class is, the weightiest difference first.
  private func distance(to other: InstanceClass) -> [Int] {
    let kinship = family == other.family ? 0 : letters == other.letters ? 1 : 2
    return [kinship, abs(sizeRank - other.sizeRank), -other.generation]
  }

  /// `r` of `r6g`: what the family is made for.
  private var letters: Substring { family.prefix(while: \.isLetter) }

  private var generation: Int {
    Int(family.drop(while: \.isLetter).prefix(while: \.isNumber)) ?? 0
  }

  /// Each size has twice as much as the one before, with the powers of xlarge between them.
  private var sizeRank: Int {
    let name = size.prefix { $0 != "." }
    let small = ["nano", "micro", "small", "medium", "large", "xlarge"]
    if let rank = small.firstIndex(of: String(name)) { return rank * 4 }
    guard name.hasSuffix("xlarge"), let times = Int(name.dropLast("xlarge".count)), times > 0 else {
      return 64
    }
    // 2xlarge is one step above xlarge, 4xlarge two, 3xlarge between them.
    let doublings = times.bitWidth - 1 - times.leadingZeroBitCount
    let rest = (times - (1 << doublings)) * 4 / (1 << doublings)
    return 20 + doublings * 4 + rest
  }
}
