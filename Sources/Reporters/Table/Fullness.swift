internal import PreflightModel

/// How full a quota will be when the plan has been carried out.
struct Fullness: Comparable, CustomStringConvertible {
  private let name: String
  private let id: String
  private let used: Double
  private let limit: Double

  /// Nil unless limit, usage and demand are known and the limit is above zero.
  init?(_ finding: Finding) {
    guard let quota = finding.quota, let limit = quota.limit, limit > 0, let used = quota.used,
      let high = quota.planned.high
    else { return nil }
    name = quota.name
    id = finding.id
    self.limit = limit
    self.used = used + max(0, high)
  }

  /// The fullest of each quota that findings are about, however many regions and parents it has.
  static func fullest(_ count: Int, of findings: [Finding]) -> [Fullness] {
    var names: Set<String> = []
    return Array(
      findings.compactMap(Fullness.init).sorted().filter { names.insert($0.name).inserted }
        .prefix(count))
  }

  /// The fullest first.
  static func < (left: Fullness, right: Fullness) -> Bool {
    let (leftShare, rightShare) = (left.used / left.limit, right.used / right.limit)
    return leftShare == rightShare ? left.id < right.id : leftShare > rightShare
  }

  var description: String { "\(name) \(QuotaNumber(used)) of \(QuotaNumber(limit))" }
}
