/// Which offered versions a service takes for the version that it is given.
enum VersionMatching: String, CaseIterable, Hashable, Sendable {
  /// The very version.
  case exact
  /// RDS and what shares its interface: also the beginning of one, up to a dot. `15` is any 15.x,
  /// `8.0` any 8.0.x.
  /// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
  case beginning
  /// ElastiCache and MemoryDB: `6.x` is any 6, and from 6 on a major and minor version stands for
  /// its patches. Below 6 it is the very version.
  /// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elasticache_cluster
  case minor

  func matches(_ version: String, _ offered: String) -> Bool {
    if version == offered { return true }
    switch self {
    case .exact: return false
    case .beginning: return offered.hasPrefix(version + ".")
    case .minor:
      if version.hasSuffix(".x") { return offered.hasPrefix(version.dropLast()) }
      let major = version.split(separator: ".").first.flatMap { Int($0) } ?? 0
      return major >= 6 && offered.hasPrefix(version + ".")
    }
  }
}
