internal import Documents
internal import PreflightModel

/// What an answer says of one metric, on all its pages.
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataResult.html
struct MetricResult {
  let pages: [Document]

  var fact: Fact {
    let statuses = Set(pages.compactMap { $0["StatusCode"]?.string })
    if statuses.contains("Forbidden") {
      return unavailable(
        .denied(
          action: "\(UsageMetric.operation.service):\(UsageMetric.operation.operation)"))
    }
    // Earlier pages are parts by nature; the last one says whether it is all there.
    guard statuses.contains("Complete") else {
      let code = pages.last?["StatusCode"]?.string
      return unavailable(code.map { .refused(code: $0) } ?? .malformed)
    }
    guard let points else { return unavailable(.malformed) }
    return .known(MetricDatapoint.answer(points.max { $0.time < $1.time }?.value))
  }

  private typealias Point = (time: UTCTime, value: Document)

  /// Nil when times and values do not belong together.
  private var points: [Point]? {
    var points: [Point] = []
    for page in pages {
      let times = page["Timestamps"]?.array ?? []
      let values = page[MetricDatapoint.values]?.array ?? []
      guard times.count == values.count else { return nil }
      for (time, value) in zip(times, values) {
        guard let time = time.string.flatMap(UTCTime.init), let number = value.number?.double,
          number.isFinite, number >= 0
        else { return nil }
        points.append((time, value))
      }
    }
    return points
  }

  private func unavailable(_ kind: Unavailability.Kind) -> Fact {
    let messages = pages.flatMap { $0["Messages"]?.array ?? [] }.compactMap { $0["Value"]?.string }
    return .unavailable(
      Unavailability(kind, messages.first ?? "CloudWatch did not tell all of the usage metric"))
  }
}
