internal import Documents

/// A kind of thing that bears a name of its own: how to find the one of a name, and what AWS does
/// with a creation of a name that exists.
struct NameKind: Hashable, Sendable {
  /// What becomes of a creation whose name exists.
  enum Existing: String, CaseIterable, Hashable, Sendable {
    case refused
    /// The existing one takes on the new settings without a word.
    case overwritten
    /// AWS answers as if it had created the one there is.
    case adopted
    /// AWS answers so only where all settings are the same, and refuses otherwise.
    case compared
  }

  /// How far a name reaches.
  enum Reach: String, CaseIterable, Hashable, Sendable {
    case region
    case account
    /// All accounts of the partition.
    case partition
  }

  /// As messages call it: "IAM role".
  let what: String
  let reach: Reach
  /// Whether names that differ in case only are the same.
  let ignoresCase: Bool
  /// What is no part of the name where it stands in front of it.
  let prefix: String?
  /// What the name is unique in where the plan does not say: the default event bus.
  let defaultPlace: String?
  let question: Question
  /// Asked when there is one, to tell whether it is the account's own.
  let owner: Question?
  /// The error codes that mean that there is none.
  let notFound: Set<String>
  /// The error codes that mean that there is one, where the question was not put.
  let elsewhere: Set<String>
  /// Within the item: when it will be gone, where it is on its way out.
  let ending: DocumentPath?
  /// What an import takes.
  let importID: ImportID
  let existing: Existing
  /// Why a name is not free at once when its bearer is deleted; nil where it is.
  let keepsName: String?

  /// Where the one of a name stands in an answer.
  struct Question: Hashable, Sendable {
    let call: UsageSource.CallTemplate
    /// Nil where the answer itself is the one.
    let items: DocumentPath?
    let itemsMayBeAbsent: Bool
    let match: Match
    let conditions: [FieldCondition]
    /// Within the item: since when it exists.
    let created: DocumentPath?
  }

  /// How an item is told to be the one of the name.
  enum Match: Hashable, Sendable {
    /// By being in the answer.
    case any
    /// The item is a name itself.
    case item
    /// The field is this text, in which `${name}` stands for the name.
    case field(DocumentPath, is: String)
  }

  enum ImportID: Hashable, Sendable {
    case text(String)
    case item(DocumentPath)
  }
}
