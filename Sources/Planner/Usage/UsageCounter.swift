package import PreflightModel

/// Counts how much of a quota is in use, from facts alone.
package struct UsageCounter: Sendable {
  package let quota: Quota
  /// The caller's account; nil when it could not be determined.
  package let account: String?

  package init(quota: Quota, account: String?) {
    self.quota = quota
    self.account = account
  }

  /// The usage in `region` (nil for a global quota), or what must be asked to know it.
  ///
  /// `parents` are the existing parents of interest for a quota per parent; nil means all.
  /// Sources are tried in order: one that is refused gives way to the next.
  ///
  /// Where AWS enforces a quota separately for several compartments, `sg-1 inbound IPv4` asks for
  /// the usage of one, and `sg-1` for that of the fullest.
  package func usage(
    in region: String?, of parents: Set<String>?, given facts: Facts
  ) -> UsageAnswer {
    if quota.scope == .resource, parents?.isEmpty == true, let first = quota.usage.first {
      return .counted(
        Usage(amounts: [:], limit: nil, source: first.call.description, isExact: true))
    }
    var refusals: [UsageAnswer.Refusal] = []
    for source in quota.usage {
      let reading = reading(of: source, in: region, of: parents, given: facts)
      do throws(Interruption) {
        return .counted(try reading.usage())
      } catch {
        switch error {
        case .asks(let lookups): return .asks(lookups)
        case .refused(let new): refusals += new
        }
      }
    }
    return .unavailable(refusals)
  }

  /// Whether the source that is asked next, or has answered, states the limit as well, so that
  /// Service Quotas need not be asked for it.
  package func promisesLimit(
    in region: String?, of parents: Set<String>?, given facts: Facts
  ) -> Bool {
    for source in quota.usage {
      do throws(Interruption) {
        let usage = try reading(of: source, in: region, of: parents, given: facts).usage()
        return usage.limit != nil
      } catch {
        switch error {
        case .asks: return source.limit != nil
        case .refused: continue
        }
      }
    }
    return false
  }

  /// The limit that the service states apart from the usage; nil where it states none, or does not
  /// say it to us.
  package func limit(in region: String?, given facts: Facts) -> UsageAnswer? {
    guard let source = quota.limit else { return nil }
    let answers = Answers(facts: facts, region: region, account: account)
    do throws(Interruption) {
      return .counted(
        try UsageReading(source: source, scope: .region, answers: answers, parents: nil).usage())
    } catch {
      switch error {
      case .asks(let lookups): return .asks(lookups)
      case .refused: return nil
      }
    }
  }

  private func reading(
    of source: UsageSource, in region: String?, of parents: Set<String>?, given facts: Facts
  ) -> UsageReading {
    UsageReading(
      source: source, scope: quota.scope,
      answers: Answers(facts: facts, region: region, account: account),
      parents: quota.scope == .resource ? parents : nil)
  }
}
