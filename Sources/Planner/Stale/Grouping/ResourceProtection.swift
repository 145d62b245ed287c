internal import Documents
internal import PreflightModel

/// Why a resource of a run is left alone, for reasons of its own.
struct ResourceProtection {
  let scope: StaleScope
  let criteria: StaleCriteria

  /// What is known of the run that a resource belongs to.
  struct Run {
    /// What shows that it is going on.
    var activity: String?
    /// When the last of what AWS dates was made.
    var newest: UTCTime?
  }

  /// A phrase; nil when nothing protects it.
  func reason(for resource: ExistingResource, suffix: String, of run: Run) -> String? {
    if criteria.keep.contains(suffix) { return "\(suffix) is to be kept" }
    if let principal = scope.principal, principal == (resource.type.name, resource.id) {
      return "you are using it now"
    }
    if let reason = reasonOfType(resource) { return reason }
    if resource.type.leaving.contains(where: { $0.holds(for: resource.document) }) {
      return "AWS is deleting it already"
    }
    guard let tags = resource.tags else {
      return "whether a tag protects it is not known, since tags could not be read"
    }
    if let tag = criteria.protectingTag(in: tags) { return "the tag \(tag) protects it" }
    if let unread = resource.unread.first { return "whether it may go is not known: \(unread)" }
    if let activity = run.activity { return "\(suffix) is in use: \(activity)" }
    return reasonOfAge(resource, run)
  }

  private func reasonOfType(_ resource: ExistingResource) -> String? {
    resource.type.protections.first { protection in
      protection.condition.naming(account: scope.account)?.holds(for: resource.document) ?? true
    }?.reason
  }

  private func reasonOfAge(_ resource: ExistingResource, _ run: Run) -> String? {
    func ago(_ moment: UTCTime) -> String { "\(UTCTime.span(from: moment, to: criteria.now)) ago" }
    if let used = resource.lastUsed, criteria.isYoung(used) { return "used \(ago(used))" }
    if let created = resource.created {
      return criteria.isYoung(created) ? "made \(ago(created))" : nil
    }
    guard let newest = run.newest else {
      return "its age is not known, nor that of anything else of the run"
    }
    return criteria.isYoung(newest)
      ? "its age is not known, and something of the run was made \(ago(newest))" : nil
  }
}
