/// What a plan does with a resource.
package enum Change: String, Hashable, Sendable, CaseIterable {
  case create
  case update
  case delete
  /// Replaced, the old object deleted before the new one is created.
  case replaceDeletingFirst
  /// Replaced, the new object created while the old one still exists.
  case replaceCreatingFirst
  /// Replaced, and the plan does not tell in which order.
  case replaceInUnknownOrder
  /// Replaced, the old object staying in AWS but no longer managed.
  case replaceForgetting
  /// No longer managed; the object stays in AWS.
  case forget
  /// A data source, or an existing resource that is only looked up.
  case read
  /// Nothing is done: no change, or an import of what exists already.
  case unchanged
  /// An action that headroom does not know. It is never taken for "nothing".
  case unrecognized

  /// Whether a new object comes into being.
  package var creates: Bool {
    switch self {
    case .create, .replaceDeletingFirst, .replaceCreatingFirst, .replaceInUnknownOrder,
      .replaceForgetting:
      true
    case .update, .delete, .forget, .read, .unchanged, .unrecognized: false
    }
  }

  /// Whether an object that exists today is deleted.
  package var deletes: Bool {
    switch self {
    case .delete, .replaceDeletingFirst, .replaceCreatingFirst, .replaceInUnknownOrder: true
    case .create, .update, .replaceForgetting, .forget, .read, .unchanged, .unrecognized: false
    }
  }

  /// Whether one object takes the place of another.
  package var replaces: Bool {
    switch self {
    case .replaceDeletingFirst, .replaceCreatingFirst, .replaceInUnknownOrder,
      .replaceForgetting:
      true
    case .create, .update, .delete, .forget, .read, .unchanged, .unrecognized: false
    }
  }
}
