/// A way out of a blocker.
package struct Remedy: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Ask AWS for a higher quota.
    case raiseQuota(desiredValue: Double, openRequest: OpenRequest?)
    /// Delete leftovers of these throw-away runs, which frees so much.
    case cleanUp(frees: Double, suffixes: [String])
    /// Use something that exists instead of creating it.
    case reuse
    /// Change the plan.
    case edit
  }

  /// A quota increase request that AWS has not decided yet.
  package struct OpenRequest: Hashable, Sendable {
    package var id: String
    /// AWS's own word: `PENDING`, `CASE_OPENED`.
    package var status: String
    package var desiredValue: Double
    /// ISO 8601 in UTC; nil when AWS does not say.
    package var created: String?

    package init(id: String, status: String, desiredValue: Double, created: String?) {
      self.id = id
      self.status = status
      self.desiredValue = desiredValue
      self.created = created
    }
  }

  package var kind: Kind
  /// One sentence.
  package var summary: String
  /// For the AWS CLI.
  package var commands: [ShellCommand]
  /// What lets the plan's own tool take over what exists; nil where there is nothing of the kind.
  package var importCommand: ShellCommand?

  package init(_ kind: Kind, summary: String, commands: [ShellCommand] = []) {
    self.kind = kind
    self.summary = summary
    self.commands = commands
  }

  /// With one command; when it must not be offered, the summary says why.
  package init(
    _ kind: Kind, summary: String, command: () throws(ShellCommandError) -> ShellCommand
  ) {
    do throws(ShellCommandError) {
      self.init(kind, summary: summary, commands: [try command()])
    } catch {
      self.init(kind, summary: "\(summary) \(error)")
    }
  }
}
