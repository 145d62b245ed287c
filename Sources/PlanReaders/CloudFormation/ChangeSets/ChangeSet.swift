internal import Documents

/// One change set, its pages put together.
struct ChangeSet {
  let id: String?
  let stackName: String
  /// From the stack's ARN.
  let region: String?
  let accountID: String?
  private(set) var changes: [ChangeSetChange]
  private let status: String?
  private let statusReason: String?
  private let executionStatus: String?
  /// What the last page that there is says about further ones.
  private var nextToken: String?

  /// The change sets of all pages, each once, in the order of the file. Throws when one of them
  /// could not be made.
  ///
  /// - Parameter name: How messages call the file.
  static func sets(from pages: [Document], in name: String) throws(PlanError) -> [ChangeSet] {
    var sets: [ChangeSet] = []
    for page in pages {
      let set = ChangeSet(page)
      if let index = sets.firstIndex(where: { $0.isSame(as: set) }) {
        sets[index].changes += set.changes
        sets[index].nextToken = set.nextToken
      } else {
        sets.append(set)
      }
    }
    for set in sets { try set.requireSuccess(in: name) }
    return sets
  }

  private init(_ page: Document) {
    let arn = page["StackId"]?.string ?? page["ChangeSetId"]?.string
    id = page["ChangeSetId"]?.string
    stackName =
      page["StackName"]?.string ?? arn?.split(separator: "/").dropFirst().first
      .map(String.init) ?? "stack"
    region = arn.flatMap(RegionName.ofARN)
    accountID = arn.flatMap(AccountID.ofARN)
    changes = (page["Changes"]?.array ?? []).compactMap(ChangeSetChange.init)
    status = page["Status"]?.string
    statusReason = page["StatusReason"]?.string
    executionStatus = page["ExecutionStatus"]?.string
    nextToken = page["NextToken"]?.string
  }

  private func isSame(as other: ChangeSet) -> Bool {
    id == other.id && stackName == other.stackName && region == other.region
  }

  /// CloudFormation gives a change set without changes the status of a failed one.
  private func requireSuccess(in name: String) throws(PlanError) {
    guard status == "FAILED" else { return }
    let reason = statusReason ?? ""
    let isEmpty = ["didn't contain changes", "No updates are to be performed"]
      .contains { reason.contains($0) }
    guard !isEmpty else { return }
    throw PlanError(
      .notAPlan,
      "\(name) is a change set that CloudFormation could not make"
        + (reason.isEmpty ? "." : ": \(reason.hasSuffix(".") ? reason : reason + ".")"))
  }

  /// Why it is not all that will happen, or not what will happen now.
  ///
  /// - Parameter others: The ids of the change sets that are there.
  func gaps(besides others: Set<String>) -> [String] {
    var gaps: [String] = []
    if nextToken != nil {
      gaps.append(
        "The change set of \(stackName) has more pages: append what describe-change-set prints "
          + "with --next-token.")
    }
    if let status, status.hasPrefix("CREATE_"), status != "CREATE_COMPLETE" {
      gaps.append("The change set of \(stackName) is not ready: its status is \(status).")
    }
    if let executionStatus, executionStatus.hasPrefix("EXECUTE_") || executionStatus == "OBSOLETE" {
      gaps.append(
        "The change set of \(stackName) is no longer what will happen: its execution status is "
          + "\(executionStatus).")
    }
    for change in changes where change.hidesChanges(besides: others) {
      gaps.append(
        "What changes within the nested stack \(change.logicalID) is not in the change set: make "
          + "it with --include-nested-stacks, and append that of the nested stack.")
    }
    return gaps
  }
}
