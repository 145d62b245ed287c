internal import Documents
internal import PreflightModel

/// What every document says of its run.
extension JSONValue {
  static func account(_ account: Report.Account?) -> JSONValue {
    guard let account else { return nil }
    return [
      "id": .string(account.id), "arn": .string(account.arn),
      "partition": .string(account.partition),
    ]
  }

  static func calls(_ calls: CallStatistics) -> JSONValue {
    [
      "sent": .number(calls.sent), "retried": .number(calls.retried),
      "failed": .number(calls.failed), "rounds": .number(calls.rounds),
    ]
  }
}
