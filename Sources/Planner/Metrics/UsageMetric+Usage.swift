internal import Documents
package import PreflightModel

extension UsageMetric {
  /// The usage that the metric tells in `region` (nil for the partition's global region), or the
  /// question that must be asked first.
  ///
  /// Ask it through a ``MetricGatherer``: the question names no time, so that a recording answers
  /// it on any day.
  package func usage(in region: String?, given facts: Facts) -> UsageAnswer {
    let lookup = lookup(in: region)
    switch facts[lookup] {
    case nil: return .asks([lookup])
    case .unavailable(let reason)?:
      return .unavailable([UsageAnswer.Refusal(lookup: lookup, reason: reason)])
    case .known(let answer)?:
      guard let usage = usage(in: answer) else {
        return .unavailable([UsageAnswer.Refusal(lookup: lookup, reason: Self.noData)])
      }
      return .counted(
        Usage(
          amounts: ["": usage], limit: nil, source: lookup.description,
          isExact: statistic == .maximum))
    }
  }

  /// The usage by the answer to ``lookup(in:)``; nil when the metric has no data point.
  func usage(in answer: Document) -> Double? {
    MetricDatapoint.latest(in: answer).map { $0 * scale }
  }

  /// The question for this one metric.
  package func lookup(in region: String?) -> Lookup {
    Lookup(
      service: Self.operation.service, operation: Self.operation.operation,
      input: ["MetricDataQueries": [query]], region: region)
  }

  /// "Service quota usage metrics […] are collected every minute." CloudWatch also takes no period
  /// that is shorter, or no multiple of it.
  /// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Usage-Metrics.html
  private static let shortestPeriod = 60.0

  /// The period to sum up or to take the maximum of, in seconds: the limit's own where CloudWatch
  /// can tell it.
  private var period: Double {
    guard let quotaPeriod, quotaPeriod >= Self.shortestPeriod,
      quotaPeriod.truncatingRemainder(dividingBy: Self.shortestPeriod) == 0
    else { return Self.shortestPeriod }
    return quotaPeriod
  }

  /// What makes of calls in a minute calls in a second, on average.
  private var scale: Double {
    switch statistic {
    case .sum: (quotaPeriod ?? period) / period
    case .maximum: 1
    }
  }

  private var query: Document {
    [
      "Id": .string(MetricDatapoint.id),
      "MetricStat": [
        "Metric": [
          "Namespace": .string(namespace), "MetricName": .string(name),
          "Dimensions": .array(
            dimensions.sorted { $0.key < $1.key }.map {
              ["Name": .string($0.key), "Value": .string($0.value)]
            }),
        ],
        "Period": .number(DocumentNumber(Int(period))), "Stat": .string(statistic.rawValue),
      ],
    ]
  }

  /// A metric begins when something is used for the first time, so none does not mean 0.
  static let noData = Unavailability(
    .noData, "CloudWatch has no recent data point of the usage metric")
}
