internal import PreflightModel

/// Usage for Prometheus. Names of metrics and labels are a promise to dashboards and alerts.
/// https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
struct UsageExposition {
  private let report: UsageReport

  init(_ report: UsageReport) {
    self.report = report
  }

  var text: String {
    let quotas = report.quotas.sorted {
      ($0.assessment.id, $0.region ?? "") < ($1.assessment.id, $1.region ?? "")
    }
    return family("limit", "How much of the quota AWS allows.", quotas) { $0.assessment.limit }
      + family("used", "How much of the quota is in use.", quotas) { $0.assessment.used }
      + family(
        "utilization_ratio", "The share of the limit that is in use, above 1 when exceeded.", quotas
      ) { $0.utilization }
      + family(
        "undetermined", "1 when limit or usage of the quota could not be determined, else 0.",
        quotas
      ) { $0.reason == nil ? 0 : 1 }
      + information(quotas)
  }

  /// One metric, with a sample of each quota that has a value.
  private func family(
    _ name: String, _ help: String, _ quotas: [QuotaUsage], value: (QuotaUsage) -> Double?
  ) -> String {
    Self.header(name, help)
      + quotas.compactMap { usage in
        value(usage).flatMap { QuotaNumber($0).plain }.map {
          "headroom_quota_\(name){\(labels(of: usage))} \($0)\n"
        }
      }
      .joined()
  }

  /// What may change without the quota being another one stands apart, so that no series breaks.
  private func information(_ quotas: [QuotaUsage]) -> String {
    Self.header("info", "What the quota is called, and whether AWS raises it.")
      + quotas.map { usage in
        let quota = usage.assessment
        let more = Self.labels([
          ("name", quota.name), ("scope", quota.scope.rawValue),
          ("adjustable", quota.isAdjustable.map { $0 ? "true" : "false" } ?? "unknown"),
        ])
        return "headroom_quota_info{\(labels(of: usage)),\(more)} 1\n"
      }
      .joined()
  }

  private static func header(_ name: String, _ help: String) -> String {
    "# HELP headroom_quota_\(name) \(help)\n# TYPE headroom_quota_\(name) gauge\n"
  }

  private func labels(of usage: QuotaUsage) -> String {
    Self.labels([
      ("account", report.account?.id ?? ""), ("region", usage.region ?? "global"),
      ("service", usage.assessment.id.service), ("code", usage.assessment.id.code),
    ])
  }

  private static func labels(_ labels: [(String, String)]) -> String {
    labels.map { "\($0)=\"\(escaped($1))\"" }.joined(separator: ",")
  }

  private static func escaped(_ value: String) -> String {
    var escaped = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
