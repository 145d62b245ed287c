internal import Documents
internal import PreflightModel

/// Which resource belongs to which run.
///
/// A resource belongs to the run whose suffix its id, its name or one of its ownership tags
/// carries; else to that of its CloudFormation stack; else to that of what it is a part of, since
/// a VPC cannot be deleted without what stands in it.
struct RunMembership {
  /// The run of a resource, by its place in the inventory.
  private(set) var runs: [Int: SuffixFinder.Found] = [:]
  /// Those that belong to a run only as a part of another resource.
  private(set) var pulledIn: Set<Int> = []
  /// The stack of a resource.
  private(set) var stacks: [Int: Int] = [:]

  static let stackType = "AWS::CloudFormation::Stack"
  static let stackTag = "aws:cloudformation:stack-name"

  init(_ resources: [ExistingResource], patterns: [SuffixPattern], ownershipTags: [String]) {
    let finder = SuffixFinder(patterns)
    for (index, resource) in resources.enumerated() {
      for bearer in resource.bearers(ownershipTags: ownershipTags) {
        guard let found = finder.suffix(in: bearer) else { continue }
        runs[index] = found
        break
      }
    }
  }

  /// Adds what stacks of a run have made, and the parts of what belongs to a run.
  mutating func extend(_ resources: [ExistingResource], _ relations: ResourceRelations) {
    findStacks(resources, relations)
    for (member, stack) in stacks where runs[member] == nil { runs[member] = runs[stack] }
    let parts = relations.parts
    var open = runs.keys.sorted()
    while let whole = open.popLast() {
      for part in parts[whole] ?? [] where runs[part] == nil {
        runs[part] = runs[whole]
        pulledIn.insert(part)
        open.append(part)
      }
    }
  }

  /// By what CloudFormation lists for the stacks of runs, and by its tag for all.
  private mutating func findStacks(
    _ resources: [ExistingResource], _ relations: ResourceRelations
  ) {
    var stacksByName: [String: Int] = [:]
    for (index, resource) in resources.enumerated() where resource.type.name == Self.stackType {
      stacksByName["\(resource.region ?? "") \(resource.name ?? "")"] = index
    }
    for (index, resource) in resources.enumerated() where resource.type.name != Self.stackType {
      guard let name = resource.tags?[Self.stackTag] else { continue }
      stacks[index] = stacksByName["\(resource.region ?? "") \(name)"]
    }
    for stack in stacksByName.values.sorted() where runs[stack] != nil {
      for member in resources[stack].stackMembers {
        guard
          let index = relations.index(
            of: member.id, type: member.type, in: resources[stack].region)
        else { continue }
        stacks[index] = stack
      }
    }
  }
}

extension ExistingResource {
  /// What the details of a stack list; empty for anything else.
  var stackMembers: [(type: String, id: String)] {
    (document["members"]?["StackResourceSummaries"]?.array ?? []).compactMap { summary in
      guard let type = summary["ResourceType"]?.string,
        let id = summary["PhysicalResourceId"]?.string,
        summary["ResourceStatus"]?.string != "DELETE_COMPLETE"
      else { return nil }
      return (type, id)
    }
  }
}
