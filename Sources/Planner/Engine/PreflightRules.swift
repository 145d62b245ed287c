/// The rules of headroom.
package enum PreflightRules {
  /// In the order in which flags and documents list them. Throws when a rule's table, which is part
  /// of the binary, is not sound.
  package static func all() throws(CatalogError) -> [any PreflightRule] { try read.get() }

  /// Their tables are read once.
  private static let read = Result { () throws(CatalogError) -> [any PreflightRule] in
    [
      AccountMismatchRule(),
      QuotaRule(),
      try AvailabilityZoneRule(),
      try EngineVersionRule(),
      try InstanceTypeRule(),
      try DBInstanceClassRule(),
      try LogGroupKeyRule(),
      try NameTakenRule(),
      try SubnetAddressesRule(),
      try ReferenceExistsRule(),
      try HardCodedIdentityRule(),
      try PermissionsRule(),
      try DocumentSizeRule(),
      try SingletonRule(),
    ]
  }
}
