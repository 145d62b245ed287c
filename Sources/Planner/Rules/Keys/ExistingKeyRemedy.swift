internal import Documents
internal import PreflightModel

/// The way out for a key that exists: its policy with the statements that it lacks.
struct ExistingKeyRemedy {
  private let key: ExistingKey
  private let statements: [Document]
  /// The whole policy; nil when what there is could not be added to.
  private let whole: Document?

  init(_ key: ExistingKey, policy: String, adding statements: [Document]) {
    self.key = key
    self.statements = statements
    guard case .object(var members)? = try? Document(json: policy), let old = members["Statement"]
    else {
      whole = nil
      return
    }
    members["Statement"] = .array((old.array ?? [old]) + statements)
    whole = .object(members)
  }

  /// With a command that puts the whole policy, old statements and new.
  var remedy: Remedy {
    let summary = "Add to the key's policy: \(statements.statementText)"
    guard let whole else { return Remedy(.edit, summary: summary) }
    return Remedy(
      .edit, summary: summary,
      command: { () throws(ShellCommandError) in
        try .aws(
          "kms", "put-key-policy",
          options: [
            ("key-id", .text(key.arn)), ("policy-name", "default"),
            ("policy", .text(whole.jsonText(.compact))),
          ], region: key.region)
      })
  }
}
