internal import Documents
internal import PreflightModel

/// The member `quota` of a finding.
struct QuotaDocument {
  private let quota: QuotaAssessment

  init(_ quota: QuotaAssessment) {
    self.quota = quota
  }

  var json: JSONValue { .object(members) }

  /// The members in their order.
  var members: [(String, JSONValue)] {
    [
      ("service", .string(quota.id.service)),
      ("code", .string(quota.id.code)),
      ("name", .string(quota.name)),
      ("scope", .string(quota.scope.rawValue)),
      ("of", .string(quota.parent)),
      ("limit", .amount(quota.limit)),
      ("limitSource", .string(quota.limitSource?.rawValue)),
      ("adjustable", quota.isAdjustable.map(JSONValue.bool) ?? nil),
      ("used", .amount(quota.used)),
      ("usedSource", .string(quota.usedSource)),
      ("planned", planned),
      ("free", .amount(quota.free)),
      ("shortfall", .amount(quota.shortfall)),
      ("exact", .bool(quota.isExact)),
    ]
  }

  private var planned: JSONValue {
    [
      "net": .amount(quota.planned.net), "peak": .amount(quota.planned.peak),
      "low": .amount(quota.planned.low), "high": .amount(quota.planned.high),
    ]
  }
}

extension JSONValue {
  /// The number; null for what is not known.
  static func amount(_ value: Double?) -> JSONValue {
    value.map(JSONValue.number) ?? nil
  }
}
