package import Documents

extension UsageMetric {
  /// The metric in Service Quotas' description of a quota; nil when it names none that tells the
  /// usage.
  /// https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ServiceQuota.html
  package init?(ofQuota quota: Document) {
    guard let metric = quota["UsageMetric"], let namespace = metric["MetricNamespace"]?.string,
      let name = metric["MetricName"]?.string,
      let statistic = metric["MetricStatisticRecommendation"]?.string.flatMap(Statistic.init),
      let dimensions = Self.dimensions(in: metric["MetricDimensions"])
    else { return nil }
    let period = Self.period(quota["Period"])
    // Calls are limited per time; a number of them says nothing as long as nobody tells which.
    guard period != nil || name != Self.callCount else { return nil }
    self.init(
      namespace: namespace, name: name, dimensions: dimensions, statistic: statistic,
      quotaPeriod: period)
  }

  private static let callCount = "CallCount"

  /// The members of Service Quotas' answers that describe a metric.
  package static let serviceQuotasMemberNames: Set<String> = [
    "UsageMetric", "MetricNamespace", "MetricName", "MetricStatisticRecommendation",
    "MetricDimensions", "Period", "PeriodValue", "PeriodUnit",
  ]

  /// Those whose own members are named by whoever publishes the metric.
  static let namedFreely: Set<String> = ["MetricDimensions"]

  /// None for a metric of the account as a whole; nil when one is no text.
  private static func dimensions(in document: Document?) -> [String: String]? {
    guard let members = document?.object else { return [:] }
    let texts = members.compactMapValues(\.string)
    return texts.count == members.count ? texts : nil
  }

  /// In seconds; nil when there is none.
  /// https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_QuotaPeriod.html
  private static func period(_ document: Document?) -> Double? {
    guard let value = document?["PeriodValue"]?.number?.double,
      let unit = document?["PeriodUnit"]?.string.flatMap({ secondsByUnit[$0] })
    else { return nil }
    return value * unit
  }

  private static let secondsByUnit: [String: Double] = [
    "MICROSECOND": 1e-6, "MILLISECOND": 1e-3, "SECOND": 1, "MINUTE": 60, "HOUR": 3_600,
    "DAY": 86_400, "WEEK": 604_800,
  ]
}
