internal import PreflightModel

extension PlanTarget {
  func fits(_ caller: Caller) -> Bool {
    switch kind {
    case .accounts(let accounts): accounts.contains(caller.account)
    case .standing(let account): account == caller.account
    case .partition(let partition, _): partition == caller.partition
    }
  }

  /// Whether nothing of the plan is where the caller is. Resources of several accounts in one plan
  /// are judged by the account of the credentials, as far as they are there.
  func isElsewhereAltogether(than caller: Caller, among targets: [PlanTarget]) -> Bool {
    switch kind {
    case .accounts, .partition: true
    case .standing:
      !targets.contains { other in
        if case .standing = other.kind { other.path == path && other.fits(caller) } else { false }
      }
    }
  }

  /// What findings name.
  var label: String {
    switch kind {
    case .accounts(let accounts): accounts.sorted().joined(separator: ",")
    case .standing(let account): account
    case .partition(let partition, _): partition
    }
  }

  func sentence(about caller: Caller) -> String {
    let plan = path == "-" ? "The plan" : path
    switch kind {
    case .accounts(let accounts):
      return "\(plan) is for account \(WordList(accounts.sorted(), showing: 5, joining: "or")); "
        + "the credentials are of \(caller.account) (\(caller.arn))."
    case .standing(let account):
      let count = addresses.count == 1 ? "1 resource" : "\(QuotaNumber(addresses.count)) resources"
      return "\(plan) changes \(count) of account \(account); "
        + "the credentials are of \(caller.account) (\(caller.arn))."
    case .partition(let partition, let regions):
      return "\(plan) goes to \(WordList(regions, showing: 5)), of the partition \(partition); "
        + "the credentials are of \(caller.partition) (\(caller.arn))."
    }
  }

  var remedy: Remedy {
    let wanted: String
    switch kind {
    case .accounts(let accounts):
      wanted = "account \(WordList(accounts.sorted(), showing: 5, joining: "or"))"
    case .standing(let account): wanted = "account \(account)"
    case .partition(let partition, _): wanted = "the partition \(partition)"
    }
    return Remedy(
      .edit,
      summary: "Use credentials of \(wanted), by --profile or AWS_PROFILE, or a plan that was made "
        + "for this account. This shows whose they are:",
      command: { () throws(ShellCommandError) in
        try .aws("sts", "get-caller-identity", options: [], region: nil)
      })
  }
}
