internal import Documents
internal import PreflightModel

/// What a plan is for, as far as it says so.
struct PlanTarget {
  enum Kind {
    /// The accounts that its providers allow, or whose roles they assume: the caller's must be one
    /// of them.
    case accounts(Set<String>)
    /// An account in which resources exist that the plan changes.
    case standing(String)
    /// A partition that some of its regions are in, other than the one that is asked.
    case partition(String, regions: [String])
  }

  let kind: Kind
  /// The plan's path.
  let path: String
  /// The resources that tell; none where the plan as a whole does.
  var addresses: [String] = []

  static let arn = "arn"

  /// What the plans say, plan by plan.
  static func targets(of check: Check) -> [PlanTarget] {
    check.plans.flatMap { plan in
      let accounts =
        plan.accountIDs.isEmpty
        ? [] : [PlanTarget(kind: .accounts(plan.accountIDs), path: plan.path)]
      return accounts + standing(of: plan) + partitions(of: plan, check)
    }
  }

  /// The accounts of what exists and is to be changed, by the ARNs of the state.
  private static func standing(of plan: Plan) -> [PlanTarget] {
    var addresses: [String: [String]] = [:]
    for resource in plan.resources
    where resource.change.takesPart && !typesOfOthers.contains(resource.type) {
      guard let account = resource.priorAttributes[arn]?.string.flatMap(account(ofARN:)) else {
        continue
      }
      addresses[account, default: []].append(resource.address)
    }
    return addresses.sorted { $0.key < $1.key }.map { account, addresses in
      PlanTarget(kind: .standing(account), path: plan.path, addresses: addresses)
    }
  }

  /// A subscription's ARN begins with that of its topic, which may be another account's.
  private static let typesOfOthers: Set<String> = [
    "aws_sns_topic_subscription", "aws:sns/topicSubscription:TopicSubscription",
  ]

  /// The fifth field, where it is an account.
  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
  private static func account(ofARN text: String) -> String? {
    let fields = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard fields.count == 6, fields[0] == "arn", fields[4].utf8.count == 12,
      fields[4].allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return String(fields[4])
  }

  /// That the partition answers which is asked shows that the credentials are for it; only another
  /// one is worth a word.
  private static func partitions(of plan: Plan, _ check: Check) -> [PlanTarget] {
    let asked = check.callerLookup.region.map { check.partition($0).id }
    var regions: [String: Set<String>] = [:]
    for resource in plan.resources where resource.change.takesPart {
      guard let region = resource.region else { continue }
      regions[check.partition(region).id, default: []].insert(region)
    }
    return regions.filter { $0.key != asked }.sorted { $0.key < $1.key }.map {
      PlanTarget(kind: .partition($0.key, regions: $0.value.sorted()), path: plan.path)
    }
  }
}
