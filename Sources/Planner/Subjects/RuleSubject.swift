package import Documents

/// A planned type that a rule looks at, in the spellings of all tools.
package struct RuleSubject<Role: AttributeRole>: Sendable {
  /// `aws_subnet`, `aws:ec2/subnet:Subnet`, `AWS::EC2::Subnet`.
  package let types: [Dialect: String]
  /// All must hold for the rule to look at a resource.
  package let conditions: [AttributeCondition]
  /// Where the values of a role stand: several places for a type that has several.
  package let attributes: [Role: [AttributePaths]]
  /// What else the table says of the type, under names that the rule knows.
  package let details: [String: Document]
  /// Whether its objects belong to the account as a whole, so that no region need be told.
  package let isGlobal: Bool

  /// The names of the attributes that are read from a resource, in a tool's spelling.
  func names(in dialect: Dialect) -> Set<String> {
    let read = attributes.values.joined() + conditions.map(\.attribute)
    return Set(read.compactMap { $0[dialect]?.firstName })
  }
}
