/// Where a stack of an assembly goes: `aws://123456789012/eu-west-1`.
struct AssemblyEnvironment: Hashable {
  /// Nil when the app leaves it to the deployment (`unknown-account`).
  let accountID: String?
  /// Nil for `unknown-region`.
  let region: String?

  init(_ text: String?) {
    let parts = text?.split(separator: "/", omittingEmptySubsequences: false).map(String.init) ?? []
    let isEnvironment = parts.count == 4 && parts[0] == "aws:" && parts[1].isEmpty
    accountID = isEnvironment && AccountID.isValid(parts[2]) ? parts[2] : nil
    region = isEnvironment && RegionName.isPlausible(parts[3]) ? parts[3] : nil
  }
}
