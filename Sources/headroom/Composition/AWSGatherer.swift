internal import AWSQuery
internal import Documents
internal import PreflightModel

/// Answers lookups by asking AWS: where the planner's questions meet the query layer.
struct AWSGatherer: FactGatherer {
  let client: AWSClient
  let progress: Progress
  let deadline: ContinuousClock.Instant

  func answers(to lookups: Set<Lookup>) async -> [Lookup: Fact] {
    guard !lookups.isEmpty else { return [:] }
    await progress.expect(lookups.count)
    return await withTaskGroup(of: (Lookup, Fact)?.self) { group in
      for lookup in lookups {
        group.addTask { (lookup, await answer(to: lookup)) }
      }
      group.addTask {
        try? await Task.sleep(until: deadline, clock: .continuous)
        return nil
      }
      var answers: [Lookup: Fact] = [:]
      for await result in group {
        guard let (lookup, fact) = result else {
          // The time is up: what is still under way ends as unavailable.
          group.cancelAll()
          continue
        }
        answers[lookup] = fact
        await progress.advance()
        if answers.count == lookups.count { group.cancelAll() }
      }
      return answers
    }
  }

  private func answer(to lookup: Lookup) async -> Fact {
    let call = AWSCall(
      service: lookup.service, operation: lookup.operation, input: lookup.input,
      region: lookup.region)
    do throws(AWSError) {
      return .known(try await client.answer(to: call))
    } catch {
      guard !Task.isCancelled else {
        return .unavailable(Unavailability(.unreachable, "the time limit was reached"))
      }
      return .unavailable(Unavailability(error))
    }
  }
}

extension Unavailability {
  fileprivate init(_ error: AWSError) {
    let kind: Kind =
      switch error.reason {
      case .badCredentials: .badCredentials
      case .denied(let action): .denied(action: action)
      case .throttled: .throttled
      case .notInRegion: .notInRegion
      case .unreachable: .unreachable
      case .malformed, .invalidCall: .malformed
      case .service(let code): .refused(code: code)
      }
    self.init(kind, error.message)
  }
}
