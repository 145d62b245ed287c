/// Something that exists in an account and was left behind, or seems to be.
package struct StaleResource: Hashable, Sendable {
  /// CloudFormation's name for the type: `AWS::EC2::VPC`.
  package var type: String
  /// What CloudFormation calls the physical id: an id, a name or an ARN, unique for its type.
  package var id: String
  /// What people call it; nil when it has no name beside the id.
  package var name: String?
  /// Nil for what belongs to the account as a whole.
  package var region: String?
  /// ISO 8601 in UTC; nil when AWS does not say.
  package var created: String?

  package init(
    type: String, id: String, name: String? = nil, region: String? = nil, created: String? = nil
  ) {
    self.type = type
    self.id = id
    self.name = name
    self.region = region
    self.created = created
  }
}
