package import PreflightModel

/// The CloudWatch metric that tells how much of a quota is in use, as Service Quotas names it.
/// https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_MetricInfo.html
package struct UsageMetric: Hashable, Sendable {
  /// What Service Quotas recommends to compare with the limit; it knows no third.
  package enum Statistic: String, Hashable, Sendable, CaseIterable {
    /// What happened during a period, such as calls.
    case sum = "Sum"
    /// How much there was at the most at any time of a period, such as resources.
    case maximum = "Maximum"
  }

  package let namespace: String
  package let name: String
  package let dimensions: [String: String]
  package let statistic: Statistic
  /// For how many seconds the limit counts, 1 for "requests per second"; nil for a limit that
  /// holds at any time.
  package let quotaPeriod: Double?

  /// Nil for what CloudWatch would not take, so that one such metric does not spoil a call that
  /// asks for many.
  package init?(
    namespace: String, name: String, dimensions: [String: String], statistic: Statistic,
    quotaPeriod: Double? = nil
  ) {
    guard Self.isText(namespace, upTo: 255), !namespace.hasPrefix(":"),
      Self.isText(name, upTo: 255),
      dimensions.count <= 30,
      dimensions.allSatisfy({ name, value in
        Self.isText(name, upTo: 255) && !name.hasPrefix(":") && Self.isText(value, upTo: 1_024)
      }),
      quotaPeriod.map({ $0 > 0 && $0 <= Self.longestPeriod }) ?? true
    else { return nil }
    self.namespace = namespace
    self.name = name
    self.dimensions = dimensions
    self.statistic = statistic
    self.quotaPeriod = quotaPeriod
  }

  /// A year, in seconds; CloudWatch keeps data points for little more.
  private static let longestPeriod = 31_536_000.0

  /// Printable ASCII with something to see in it.
  /// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Dimension.html
  private static func isText(_ text: String, upTo length: Int) -> Bool {
    text.utf8.count <= length && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
      && text.contains { $0 != " " }
  }

  /// What asking for it takes.
  package static let operation = AWSOperation(service: "cloudwatch", operation: "GetMetricData")
}
