internal import Documents
internal import PreflightModel

/// Reads what `aws cloudformation describe-change-set` prints, in JSON or YAML.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html
///
/// The answer has pages, which may be pasted one after the other, and so may be those of the change
/// sets of nested stacks.
struct ChangeSetReader: PlanReader {
  static let format = PlanFormat.cloudFormationChangeSet

  static func recognizes(_ outline: PlanOutline) -> Bool {
    switch outline.contents {
    case .json(let json):
      let isChangeSet = json["ChangeSetName"] != nil || json["ChangeSetId"] != nil
      return (json.shape == .object || json.shape == .objects)
        && json["Changes"]?.kind == .array && (isChangeSet || json["StackId"] != nil)
    case .text(let head, _):
      let lines = head.split(whereSeparator: \.isNewline)
      return lines.contains { $0.hasPrefix("Changes:") }
        && lines.contains { $0.hasPrefix("ChangeSetId:") || $0.hasPrefix("ChangeSetName:") }
    case .binary, .directory, .nothing:
      return false
    }
  }

  func read(
    _ outline: PlanOutline, keeping selection: AttributeSelection
  ) throws(PlanError) -> Plan {
    let file = outline.file
    let sets = try ChangeSet.sets(from: try pages(of: outline), in: file.name)
    let ids = Set(sets.compactMap(\.id))
    var plan = Plan(
      path: file.path, format: Self.format, resources: [],
      accountIDs: Set(sets.compactMap(\.accountID)))
    for set in sets {
      plan.gaps += set.gaps(besides: ids)
      let prefix = sets.count > 1 ? "\(set.stackName)/" : ""
      for change in set.changes {
        guard
          let resource = change.planned(
            prefix: prefix, region: set.region ?? file.inputs.region, keeping: selection)
        else { continue }
        guard plan.resources.count < file.maximumElements else {
          throw outline.tooManyElements(of: "changes")
        }
        plan.resources.append(resource)
      }
    }
    let references = ChangeSetReferences(
      among: sets.flatMap(\.changes), of: plan.resources, besides: ids)
    if let references { plan.resources = plan.resources.map(references.adding) }
    return plan
  }

  private func pages(of outline: PlanOutline) throws(PlanError) -> [Document] {
    guard let json = outline.json, json.shape == .objects else {
      return [try outline.templateDocument()]
    }
    var pages: [Document] = []
    do {
      try json.forEachLine { pages.append($0.document()) }
    } catch let error as DocumentError {
      throw error.planError(about: outline.file.name)
    } catch {
      throw PlanError(.unreadable, "\(outline.file.name) cannot be read: \(error).")
    }
    return pages
  }
}
