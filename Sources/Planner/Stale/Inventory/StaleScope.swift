internal import Documents

/// Where leftovers are looked for: one account, some regions.
package struct StaleScope: Hashable, Sendable {
  package let account: String
  package let partition: String
  /// The caller's ARN.
  package let caller: String
  package let regions: [String]

  package init(_ caller: Caller, regions: [String]) {
    account = caller.account
    partition = caller.partition
    self.caller = caller.arn
    self.regions = regions
  }

  /// The role or user that the caller works as, by type and name: what must not be deleted under
  /// its feet.
  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
  var principal: (type: String, name: String)? {
    let resource = caller.split(separator: ":", maxSplits: 5).last ?? ""
    let parts = resource.split(separator: "/").map(String.init)
    guard parts.count > 1 else { return nil }
    switch parts[0] {
    case "assumed-role": return ("AWS::IAM::Role", parts[1])
    case "user": return ("AWS::IAM::User", parts[parts.count - 1])
    default: return nil
    }
  }

  /// What templates may name in a region.
  func places(in region: String?) -> [String: Document] {
    var places: [String: Document] = [
      "account": .string(account), "partition": .string(partition),
    ]
    if let region { places["region"] = .string(region) }
    return places
  }
}
