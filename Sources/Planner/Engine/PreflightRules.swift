/// The rules of headroom.
package enum PreflightRules {
  /// In the order in which flags and documents list them.
  private static let listed: [any ListedRule.Type] = [
    AccountMismatchRule.self,
    QuotaRule.self,
    AvailabilityZoneRule.self,
    EngineVersionRule.self,
    InstanceTypeRule.self,
    DBInstanceClassRule.self,
    LogGroupKeyRule.self,
    NameTakenRule.self,
    SubnetAddressesRule.self,
    ReferenceExistsRule.self,
    HardCodedIdentityRule.self,
    PermissionsRule.self,
    DocumentSizeRule.self,
    SingletonRule.self,
  ]

  /// What the rules are called.
  package static var ids: [String] { listed.map { $0.metadata.id } }

  /// The rules whose ids are wanted, with their tables. Throws when a table is not sound.
  package static func all(
    where isWanted: (String) -> Bool = { _ in true }
  ) throws(CatalogError) -> [any PreflightRule] {
    var rules: [any PreflightRule] = []
    for rule in listed where isWanted(rule.metadata.id) { rules.append(try rule.init()) }
    return rules
  }
}
