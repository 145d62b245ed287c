internal import Documents
internal import PreflightModel

extension CatalogReader {
  /// A source that is a CloudWatch metric. It tells of some minute ago, so it is only near.
  static func metricSource(
    in cursor: CatalogCursor, scope: QuotaAssessment.Scope?
  ) -> UsageSource? {
    guard let members = cursor.object("metric"),
      let named = members.required("metric"), let metric = metric(named)
    else { return nil }
    if scope == .resource {
      named.fault("must not stand with the scope \"resource\": it does not tell the parent")
    }
    let question = metric.lookup(in: nil)
    var source = UsageSource(
      call: UsageSource.CallTemplate(
        service: question.service, operation: question.operation, input: question.input))
    source.measure = .metric(metric)
    source.isExact = false
    return source
  }

  private static func metric(_ cursor: CatalogCursor) -> UsageMetric? {
    guard
      let members = cursor.object("namespace", "name", "dimensions", "statistic", "period"),
      let namespace = members.required("namespace")?.string(),
      let name = members.required("name")?.string(),
      let statistic = members.required("statistic").flatMap(statistic)
    else { return nil }
    let metric = UsageMetric(
      namespace: namespace, name: name,
      dimensions: members["dimensions"].map(dimensions) ?? [:],
      statistic: statistic, quotaPeriod: members["period"]?.positive())
    if metric == nil { cursor.fault("is no metric that CloudWatch would take") }
    return metric
  }

  private static func dimensions(_ cursor: CatalogCursor) -> [String: String] {
    if cursor.value.object == nil {
      cursor.fault("must be an object, not \(cursor.value.kind)")
    }
    return CatalogMembers(cursor: cursor).all.reduce(into: [:]) { dimensions, member in
      dimensions[member.name] = member.cursor.string()
    }
  }

  private static func statistic(_ cursor: CatalogCursor) -> UsageMetric.Statistic? {
    guard let text = cursor.string() else { return nil }
    if let statistic = UsageMetric.Statistic(rawValue: text) { return statistic }
    let known = UsageMetric.Statistic.allCases.map(\.rawValue).joined(separator: ", ")
    cursor.fault("\"\(text)\" is no statistic; known are \(known)")
    return nil
  }
}
