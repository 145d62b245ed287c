internal import PreflightModel

/// The commands that show and raise a quota, for an account that is not known yet.
struct QuotaCommands {
  let quota: Quota
  /// Nil for the region that the AWS CLI is configured for.
  let region: String?

  /// What is used and allowed, the value that holds, and AWS's default, which holds where there is
  /// none.
  var showing: [ShellCommand] {
    let place = quota.isGlobal ? nil : region.map { "--region=\($0)" }
    let words = ["headroom", "usage", quota.id.service, place].compactMap(\.self)
    let usage = quota.isSurveyed ? try? ShellCommand(words) : nil
    return [usage, command("get-service-quota"), command("get-aws-default-service-quota")]
      .compactMap(\.self)
  }

  /// Asks for twice the default, or for the most that AWS grants: how much is needed, only a plan
  /// tells.
  var raising: [ShellCommand] {
    guard quota.isAdjustable != false, let value = quota.defaultValue, value > 0 else { return [] }
    let desired = min(2 * value, quota.maximum ?? .infinity)
    guard desired > value else { return [] }
    return [command("request-service-quota-increase", desired: desired)].compactMap(\.self)
  }

  /// Codes are checked when a catalogue is read, so every command can be written.
  private func command(_ operation: StaticString, desired: Double? = nil) -> ShellCommand? {
    var options: [(name: StaticString, value: ShellCommand.OptionValue)] = [
      ("service-code", .text(quota.id.service)), ("quota-code", .text(quota.id.code)),
    ]
    if let desired { options.append(("desired-value", .number(desired))) }
    return try? .aws("service-quotas", operation, options: options, region: region)
  }
}
