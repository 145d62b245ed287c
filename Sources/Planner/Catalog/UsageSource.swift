package import Documents

/// One way to learn how much of a quota is used.
///
/// The call's items are filtered by `conditions`, measured one by one, and added up: for a quota
/// per parent by the value of `groupedBy`, otherwise all together.
package struct UsageSource: Hashable, Sendable {
  /// What is asked: once, or once per parent, or once per enumerated value.
  package var call: CallTemplate
  /// Asked first, to learn for which values `${each}` in `call` stands. Where `call` is made per
  /// parent, the values are the parents, and nothing is enumerated for parents that are given.
  /// Where `${parent}` stands in its own input, it is made for each parent, and all that `call`
  /// gives for the values counts for that parent.
  package var each: Enumeration?
  /// Asked before `each`, to learn for which values `${outer}` stands there and in `call`; or
  /// which parents there are, where `each` is made for each parent.
  package var outer: Enumeration?
  /// The items within the answer; nil when the answer itself is the one item.
  package var items: DocumentPath?
  /// Whether the service leaves the list of items out when there are none.
  package var itemsMayBeAbsent = false
  package var conditions: [FieldCondition] = []
  /// What is measured instead of the items, when it lies within them.
  package var parts: Parts?
  package var measure = Measure.count
  /// Whether the service leaves out what is measured, a list or a number, when there is none.
  package var measuredMayBeAbsent = false
  /// What tells an item's parent; several paths are joined by a blank. Empty for a quota that is
  /// not per parent, and where the call itself is made per parent. One that names several values
  /// counts the item for each of them.
  package var groupedBy: [DocumentPath] = []
  /// Whether parents and enumerated values are named by what follows the last `/`: a hosted zone
  /// is `Z1` in plans and `/hostedzone/Z1` in answers.
  package var namesFollowSlash = false
  /// Where the parent, or what is measured, stands in the items of another call.
  package var join: Join?
  /// Which part of the quota this counts, where AWS enforces it separately for several:
  /// `IPv4` and `IPv6` for the routes of a table.
  package var compartment: String?
  /// Within the answer, or within the item when `items` is set: the limit that the service states.
  package var limit: DocumentPath?
  /// False when the count is known to be only near.
  package var isExact = true
  /// What else counts, added to this; refused when one of them is.
  package var plus: [UsageSource] = []

  /// An operation with an input in which `${account}` stands for the caller's account, `${each}`
  /// and `${outer}` for enumerated values, `${parent}` for one parent and `${parents}`, alone in a
  /// list, for all parents that are asked about; the filter around it is left out when all are.
  package struct CallTemplate: Hashable, Sendable {
    package var service: String
    package var operation: String
    package var input: Document = [:]
  }

  package struct Enumeration: Hashable, Sendable {
    package var call: CallTemplate
    /// The items of the answer that must pass `conditions`; nil when all values are wanted.
    package var items: DocumentPath?
    package var conditions: [FieldCondition] = []
    /// The values, strings, within each item, or within the answer.
    package var values: DocumentPath
    /// How many values one call takes, where `${each}` stands alone in a list.
    package var batch = 1
  }

  /// The elements of a list within each item.
  package struct Parts: Hashable, Sendable {
    package var list: DocumentPath
    /// Conditions on the elements; those on the item stand beside it.
    package var conditions: [FieldCondition] = []
  }

  /// The items of `call` whose `key` equals this item's `on`: `groupedBy` is read from them, or,
  /// for a quota that is not per parent, the measure. For security group rules it leads to the
  /// prefix list that a rule names.
  package struct Join: Hashable, Sendable {
    package var call: CallTemplate
    package var items: DocumentPath
    package var on: DocumentPath
    package var key: DocumentPath
  }

  package enum Measure: Hashable, Sendable {
    /// Each item is one.
    case count
    /// The number of different values.
    case distinct(DocumentPath)
    /// The product of these numbers of each item, divided.
    case sum([DocumentPath], dividedBy: Double)
    /// The length of a list of the item.
    case length(DocumentPath)
    /// The length in characters of a text of the item.
    case characters(DocumentPath)
    /// The length of a policy, URL-encoded or not, in characters that are no white space.
    /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
    case policyCharacters(DocumentPath)
    /// One number that the service itself reports, less another one.
    case value(DocumentPath, minus: DocumentPath?, dividedBy: Double)
    /// Rules of a security group in one direction and address family: a group and a prefix list
    /// count in both families, a prefix list as its maximum of entries.
    /// https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
    case securityGroupRules
    /// The latest data point of a metric; none is not 0.
    case metric(UsageMetric)
  }
}
