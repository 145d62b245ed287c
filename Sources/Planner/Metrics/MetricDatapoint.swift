internal import Documents
internal import PreflightModel

/// The answer about one metric: the value of its latest data point.
///
/// The moment is left out, so that the same state of an account gives the same recording.
enum MetricDatapoint {
  /// How a question for one metric, and the answer to it, call the metric.
  static let id = "usage"

  static let results = "MetricDataResults"
  static let values = "Values"

  /// Nil when the metric has no data point.
  static func latest(in answer: Document) -> Double? {
    answer[results]?[0]?[values]?[0]?.number?.double
  }

  /// An answer in the form of CloudWatch's own.
  static func answer(_ value: Document?) -> Document {
    [results: [["Id": .string(id), values: .array([value].compactMap(\.self))]]]
  }
}

extension UsageMetric {
  /// The members of the answers about single metrics.
  package static let memberNames: Set<String> = [
    MetricDatapoint.results, "Id", MetricDatapoint.values,
  ]
}
