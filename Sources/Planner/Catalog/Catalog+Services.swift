internal import PreflightModel

extension Catalog {
  /// The services whose quotas it holds, by Service Quotas' codes, sorted.
  package var serviceCodes: [String] { Set(quotas.keys.map(\.service)).sorted() }

  /// Which services somebody means: a code of Service Quotas, or else the AWS CLI's name for the
  /// service whose calls count the quotas, as `elbv2` for `elasticloadbalancing`. Empty when it is
  /// neither; capital and small letters are the same.
  package func services(named name: String) -> Set<String> {
    let name = name.lowercased()
    let codes = serviceCodes.filter { $0.lowercased() == name }
    if !codes.isEmpty { return Set(codes) }
    return Set(
      quotas.values.filter { quota in quota.usage.contains { $0.call.service == name } }
        .map(\.id.service))
  }

  /// Every name that `services(named:)` knows.
  package var serviceNames: Set<String> {
    Set(serviceCodes).union(quotas.values.flatMap { $0.usage.map(\.call.service) })
  }
}
