import Documents
import PreflightModel

@testable import AWSQuery
@testable import Planner

/// The moment at which everything is asked.
private let now = 1_762_078_272

/// The query layer and the counting together, without the program around them.
struct CountingClient {
  enum Failure: Error, Hashable {
    case refused([String])
  }

  private let client: AWSClient
  private let account = "123456789012"

  init(url: String) throws {
    // Nothing is gained by keeping to AWS's rates here.
    let time = TimeSource(elapsed: { .zero }, sleep: { _ in try Task.checkCancellation() })
    client = AWSClient(
      shared: AWSClient.Shared(
        transport: try CurlTransport(), limiter: CallLimiter(time: time), time: time,
        now: { Double(now) }),
      models: try ModelStore(),
      endpoints: EndpointResolver(
        table: try EndpointTable(),
        settings: EndpointSettings { (_, _) throws(AWSError) in url }),
      credentials: FixedCredentials(
        Credentials(accessKeyID: "testing", secretAccessKey: "testing")))
  }

  /// The amounts that one source of a quota gives.
  func usage(
    of quota: Quota, source index: Int, parents: Set<String>?
  ) async -> Result<[String: Double], Failure> {
    var quota = quota
    quota.usage = [quota.usage[index]]
    let counter = UsageCounter(quota: quota, account: account)
    let region = quota.isGlobal ? "us-east-1" : "eu-west-1"
    var facts = Facts()
    while true {
      switch counter.usage(in: region, of: parents, given: facts) {
      case .counted(let usage): return .success(usage.amounts)
      case .unavailable(let refusals):
        return .failure(.refused(refusals.map { "\($0.lookup): \($0.reason)" }.sorted()))
      case .asks(let lookups):
        facts.add(await MetricGatherer(self) { UTCTime(seconds: now) }.answers(to: lookups))
      }
    }
  }
}

extension CountingClient: FactGatherer {
  func answers(to lookups: Set<Lookup>) async -> [Lookup: Fact] {
    await withTaskGroup(of: (Lookup, Fact).self) { group in
      for lookup in lookups {
        group.addTask { (lookup, await answer(to: lookup)) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }

  private func answer(to lookup: Lookup) async -> Fact {
    let call = AWSCall(
      service: lookup.service, operation: lookup.operation, input: lookup.input,
      region: lookup.region)
    do throws(AWSError) {
      return .known(try await client.answer(to: call))
    } catch {
      return .unavailable(Unavailability(.malformed, "\(error)"))
    }
  }
}
