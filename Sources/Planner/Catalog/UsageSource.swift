package import Documents

/// One way to learn how much of a quota is used.
///
/// The call's items are filtered by `conditions`, measured one by one, and added up: for a quota
/// per parent by the value of `groupedBy`, otherwise all together.
package struct UsageSource: Hashable, Sendable {
  /// What is asked, once or once per parent.
  package var call: CallTemplate
  /// Asked first, to learn for which values `${each}` in `call` stands.
  package var each: Enumeration?
  /// The items within the answer; nil when the answer itself is the one item.
  package var items: DocumentPath?
  package var conditions: [FieldCondition]
  package var measure: Measure
  /// What tells an item's parent; several paths are joined by a blank. Empty for a quota that is
  /// not per parent, and where the call itself is made per parent.
  package var groupedBy: [DocumentPath]
  /// Where the parent stands in the items of another call.
  package var join: Join?
  /// Within the answer, or within the item when `items` is set: the limit that the service states.
  package var limit: DocumentPath?
  /// False when the count is known to be only near.
  package var isExact: Bool

  /// An operation with an input in which `${account}` stands for the caller's account, `${each}`
  /// for an enumerated value, `${parent}` for one parent and `${parents}`, alone in a list, for
  /// all parents that are asked about.
  package struct CallTemplate: Hashable, Sendable {
    package var service: String
    package var operation: String
    package var input: Document
  }

  package struct Enumeration: Hashable, Sendable {
    package var call: CallTemplate
    /// The values, strings.
    package var values: DocumentPath
  }

  /// The items of `call` whose `key` equals this item's `on`; `groupedBy` is read from them.
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
    /// The largest list: the items' lengths, each item a parent of its own.
    case length(DocumentPath)
    /// The length in characters of a text of the item.
    case characters(DocumentPath)
    /// One number that the service itself reports, less another one.
    case value(DocumentPath, minus: DocumentPath?, dividedBy: Double)
    /// Rules of a security group in one direction and address family: a group and a prefix list
    /// count in both families, a prefix list as its maximum of entries.
    /// https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
    case securityGroupRules
  }
}
