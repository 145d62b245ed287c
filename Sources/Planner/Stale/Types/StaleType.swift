internal import Documents
internal import PreflightModel

/// Everything that finding and deleting leftovers of one resource type takes: an entry of
/// `stale.json`, which `docs/stale.md` describes.
///
/// The paths start at an item of the listing, to which its joins and details are added under their
/// names; an item that is no object is put under `value`, and what was enumerated under `parent`.
package struct StaleType: Hashable, Sendable {
  /// CloudFormation's name.
  package var name: String
  /// Whether it belongs to the account as a whole.
  package var isGlobal: Bool
  var listing: Listing
  var joins: [String: Join]
  /// Asked for what is found to be of a run, and for nothing else.
  var details: [String: Detail]

  var id: DocumentPath
  /// What is shown and compared instead of the id, where that is not unique by itself.
  var label: ItemTemplate?
  var displayName: DocumentPath?
  /// The name begins after the last of these, as in an ARN.
  var nameSeparator: Character?
  var arn: ItemTemplate?
  var tags: TagSource
  var created: DocumentPath?
  var lastUsed: DocumentPath?

  /// Each of these lists holds when one of its conditions does.
  var ignored: [FieldCondition]
  var leaving: [FieldCondition]
  /// The run is going on.
  var active: [FieldCondition]
  var protections: [Protection]

  var relations: [Relation]
  var steps: [StepTemplate]
  var frees: [Freed]
}

extension StaleType {
  struct Listing: Hashable, Sendable {
    var call: UsageSource.CallTemplate
    /// Nil when the answer is the one item.
    var items: DocumentPath?
    var itemsMayBeAbsent = false
    /// Made first; the listing is made for each of its values, `${parent}`.
    var each: UsageSource.Enumeration?
  }

  /// The items of another listing whose `key` is this item's `on`, as a list.
  struct Join: Hashable, Sendable {
    var call: UsageSource.CallTemplate
    var items: DocumentPath
    var on: DocumentPath
    var key: DocumentPath
  }

  struct Detail: Hashable, Sendable {
    var call: UsageSource.CallTemplate
    /// A list of `Key` and `Value` in the answer that is taken for an object.
    var pairs: DocumentPath?
  }

  enum TagSource: Hashable, Sendable {
    case path(DocumentPath)
    /// The tagging API tells, by ARN.
    case taggingAPI
    /// The type has no tags.
    case none
  }

  struct Protection: Hashable, Sendable {
    var condition: FieldCondition
    var reason: String
  }

  /// That one thing cannot be deleted before another.
  struct Relation: Hashable, Sendable {
    enum Direction: Hashable, Sendable {
      /// This one stands in the other, or uses it, and goes first.
      case holds
      /// The other one goes first, or along.
      case heldBy
    }

    var direction: Direction
    var type: String
    /// The id, label or ARN of the other one.
    var path: DocumentPath
    /// Whether whoever deletes the other one deletes this as well, named or not.
    var isPart: Bool
  }

  struct StepTemplate: Hashable, Sendable {
    enum Stage: Int, Hashable, Sendable, CaseIterable {
      /// Before anything of the type is deleted.
      case prepare
      case delete
      /// Until the deletion, which takes a while, is through.
      case wait
    }

    var stage: Stage
    /// The words after `aws`.
    var words: [String]
    /// In the order of their names.
    var options: [Option]
    /// The step is made for each value here, `${each}`.
    var each: DocumentPath?
    var conditions: [FieldCondition]
    var doneCodes: [String]

    struct Option: Hashable, Sendable {
      var name: String
      var value: OptionTemplate
    }
  }

  enum OptionTemplate: Hashable, Sendable {
    case text(ItemTemplate)
    /// A list of one.
    case list(ItemTemplate)
    case url(ItemTemplate)
    case number(Double)
    case flag
  }

  /// What deleting one gives back.
  struct Freed: Hashable, Sendable {
    var quota: QuotaID
    /// Whether the quota is one of the whole account though the type is listed by region.
    var isGlobal: Bool
    var condition: FieldCondition?
    /// 1 without it.
    var amount: DocumentPath?
    var divisor: Double
  }
}
