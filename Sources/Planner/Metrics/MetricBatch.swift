internal import Documents
internal import PreflightModel

/// One call for many metrics, made of questions for single ones.
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
struct MetricBatch {
  /// What a call may ask for at the most.
  static let mostQueries = 500

  /// The call, with the time that it is about.
  let lookup: Lookup
  /// The questions in the order of the call's queries.
  let questions: [Lookup]

  /// The fewest calls that answer all the questions for metrics among `lookups`. The same
  /// questions always make the same calls.
  static func batches(of lookups: Set<Lookup>, now: UTCTime) -> [MetricBatch] {
    let questions = lookups.compactMap(MetricQuestion.init)
    return Dictionary(grouping: questions, by: \.place)
      .sorted { $0.key < $1.key }
      .flatMap { place, questions in
        questions.sorted { $0.text < $1.text }
          .chunks(of: mostQueries)
          .map { MetricBatch($0, at: place, now: now) }
      }
  }

  private init(_ questions: [MetricQuestion], at place: MetricQuestion.Place, now: UTCTime) {
    // The minute under way is not over: its data points would tell too little.
    let end = now.seconds - now.seconds % 60
    let queries = questions.enumerated().map { index, question in
      Document.object(question.query.merging(["Id": .string(Self.id(index))]) { _, new in new })
    }
    self.questions = questions.map(\.lookup)
    lookup = Lookup(
      service: UsageMetric.operation.service, operation: UsageMetric.operation.operation,
      input: [
        "MetricDataQueries": .array(queries), "ScanBy": "TimestampDescending",
        "StartTime": .number(DocumentNumber(end - place.seconds)),
        "EndTime": .number(DocumentNumber(end)),
      ],
      region: place.region)
  }

  private static func id(_ index: Int) -> String { "m\(index)" }

  /// What the answer to the call says to each question.
  func facts(from fact: Fact) -> [Lookup: Fact] {
    switch fact {
    case .unavailable:
      return Dictionary(uniqueKeysWithValues: questions.map { ($0, fact) })
    case .known(let answer):
      let results = Dictionary(
        grouping: answer[MetricDatapoint.results]?.array ?? [], by: { $0["Id"]?.string })
      return Dictionary(
        uniqueKeysWithValues: questions.enumerated().map { index, question in
          (question, MetricResult(pages: results[Self.id(index)] ?? []).fact)
        })
    }
  }
}
