internal import Documents
internal import PreflightModel

/// A lookup that asks for one metric and names no time.
struct MetricQuestion {
  /// What must be equal for two questions to go into one call.
  struct Place: Hashable, Comparable {
    let region: String?
    /// How far back the call reaches.
    let seconds: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.region ?? "", left.seconds) < (right.region ?? "", right.seconds)
    }
  }

  let lookup: Lookup
  let query: [String: Document]
  let place: Place
  /// What the order of the queries goes by.
  let text: String

  /// Nil for any other lookup.
  init?(_ lookup: Lookup) {
    guard lookup.awsOperation == UsageMetric.operation, lookup.input["StartTime"] == nil,
      let queries = lookup.input["MetricDataQueries"]?.array, queries.count == 1,
      let query = queries[0].object, let period = query["MetricStat"]?["Period"]?.number?.integer
    else { return nil }
    self.lookup = lookup
    self.query = query
    place = Place(region: lookup.region, seconds: max(Self.shortestReach, 2 * period))
    text = lookup.input.jsonText(.compact)
  }

  /// Three hours find also what comes less often than every minute, and keep a full call of 500
  /// metrics by the minute within the 100,800 data points of one page.
  private static let shortestReach = 10_800
}
