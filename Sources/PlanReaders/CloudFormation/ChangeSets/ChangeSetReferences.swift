internal import Documents
internal import PreflightModel

/// Where the values come from that CloudFormation will know only after it has applied a change set.
///
/// A change set tells that they come from something that it makes, and not from what. Where one
/// resource alone can be meant, that is it; else a reference to nothing says that nobody here knows,
/// and that it is nothing that exists today.
package struct ChangeSetReferences {
  /// The types of resources by the properties that take their ids or ARNs, as nearly all of the
  /// registry's schemas relate them
  /// (https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html).
  package static let types: [String: String] = {
    let properties = [
      "AWS::EC2::VPC": ["VpcId", "VPCId"],
      "AWS::EC2::Subnet": ["SubnetId", "SubnetIds", "Subnets"],
      "AWS::EC2::SecurityGroup": [
        "SecurityGroupIds", "SecurityGroups", "VpcSecurityGroupIds",
        "SourceSecurityGroupId", "DestinationSecurityGroupId",
      ],
      key: ["KmsKeyId", "KMSKeyId", "KmsMasterKeyId", "KMSMasterKeyId", "KmsKeyArn"],
      "AWS::IAM::Role": ["RoleArn", "RoleARN", "ExecutionRoleArn", "TaskRoleArn"],
    ]
    return Dictionary(
      uniqueKeysWithValues: properties.flatMap { type, names in names.map { ($0, type) } })
  }()

  private static let key = "AWS::KMS::Key"
  private static let alias = "AWS::KMS::Alias"

  private let candidates: [String: [String]]

  /// Nil where something may come from elsewhere: custom code answers what it likes, and a nested
  /// stack of which nothing is told may answer with what exists.
  init?(
    among changes: [ChangeSetChange], of resources: [PlannedResource], besides sets: Set<String>
  ) {
    guard changes.allSatisfy({ !$0.mayAnswerWithAnything(besides: sets) }) else { return nil }
    let created = resources.filter(\.change.creates)
    var candidates = Dictionary(grouping: created, by: \.type).mapValues { $0.map(\.address) }
    // An alias stands for its key; one of a key that exists is another candidate for "the key".
    let apart = created.filter { alias in
      alias.type == Self.alias && alias.unknown["TargetKeyId"] == nil
    }
    candidates[Self.key, default: []] += apart.map(\.address)
    self.candidates = candidates
  }

  func adding(to resource: PlannedResource) -> PlannedResource {
    var counts: [String: Int] = [:]
    Self.count(resource.unknown, at: "", into: &counts)
    var resource = resource
    for (path, count) in counts {
      resource.references[path] = referents(of: path, count: count, besides: resource.address)
    }
    return resource
  }

  private func referents(of path: String, count: Int, besides address: String) -> [String] {
    let property = path.split(separator: ".").last.map(String.init) ?? path
    let possible = Self.types[property].flatMap { candidates[$0] }?.filter { $0 != address } ?? []
    return possible.count == count ? possible : []
  }

  /// Counts the values that are not known by the names on the way to them.
  private static func count(
    _ mask: Document, at path: String, into counts: inout [String: Int]
  ) {
    switch mask {
    case .bool(true): if !path.isEmpty { counts[path, default: 0] += 1 }
    case .array(let elements):
      for element in elements { count(element, at: path, into: &counts) }
    case .object(let members):
      for (name, member) in members {
        count(member, at: path.isEmpty ? name : "\(path).\(name)", into: &counts)
      }
    case .null, .bool(false), .number, .string: break
    }
  }
}
