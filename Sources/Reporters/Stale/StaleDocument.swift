internal import Documents
package import PreflightModel

/// The document `headroom/stale/1`. Its shape is a promise to other programs.
package struct StaleDocument {
  private let report: StaleReport

  package init(_ report: StaleReport) {
    self.report = report
  }

  package var text: String { json.jsonText(.pretty) + "\n" }

  private var json: JSONValue {
    [
      "schema": "headroom/stale/1",
      "account": report.account.map {
        ["id": .string($0.id), "arn": .string($0.arn), "partition": .string($0.partition)]
      } ?? nil,
      "regions": .array(report.regions.map(JSONValue.string)),
      "groups": .array(report.groups.map(group)),
      "skipped": .array(report.skipped.map(skipped)),
      "undetermined": .array(report.gaps.map(gap)),
    ]
  }

  private func group(_ group: StaleGroup) -> JSONValue {
    [
      "suffix": .string(group.suffix),
      "pattern": .string(group.pattern),
      "oldest": .string(group.oldest),
      "newest": .string(group.newest),
      "stack": .string(group.stack),
      "complete": .bool(group.isComplete),
      "resources": .array(group.resources.map(resource)),
      "frees": .array(group.frees.map(freed)),
      "commands": .array(group.steps.map { .string($0.command.line) }),
    ]
  }

  private func resource(_ resource: StaleResource) -> JSONValue {
    [
      "type": .string(resource.type), "id": .string(resource.id), "name": .string(resource.name),
      "region": .string(resource.region), "created": .string(resource.created),
    ]
  }

  private func freed(_ freed: FreedQuota) -> JSONValue {
    [
      "service": .string(freed.quota.service), "code": .string(freed.quota.code),
      "region": .string(freed.region), "amount": .amount(freed.amount),
    ]
  }

  private func skipped(_ skipped: StaleReport.Skipped) -> JSONValue {
    [
      "type": .string(skipped.resource.type), "id": .string(skipped.resource.id),
      "name": .string(skipped.resource.name), "region": .string(skipped.resource.region),
      "reason": .string(skipped.reason),
    ]
  }

  private func gap(_ gap: StaleReport.Gap) -> JSONValue {
    [
      "call": .string(gap.call), "region": .string(gap.region), "reason": .string(gap.reason),
    ]
  }
}
