/// The credentials of a run, kept and fetched anew before they expire.
///
/// An actor because all calls share them: however many ask, the source is asked once at a time.
package actor CachedCredentials {
  private enum State {
    case empty
    /// `checked` is when the source last answered, or failed while that was harmless.
    case held(Credentials, checked: Double)
    case refreshing(Refresh, previous: Credentials?)
  }

  private typealias Refresh = Task<Result<Credentials, CredentialError>, Never>

  private let source: any CredentialProvider
  /// Seconds since 1970.
  private let now: @Sendable () -> Double
  private var state = State.empty

  package init(source: any CredentialProvider, now: @escaping @Sendable () -> Double) {
    self.source = source
    self.now = now
  }

  /// Credentials that have not expired.
  ///
  /// From 15 minutes before they do, the source is asked again; a failure is passed over and the
  /// others need not wait for it. From 10 minutes before, everybody waits, and a failure is thrown
  /// (botocore, credentials.py, `RefreshableCredentials`). A source whose credentials always live
  /// that short is asked no more than once a minute.
  package func credentials() async throws(CredentialError) -> Credentials {
    while true {
      let refresh: Refresh
      let previous: Credentials?
      switch state {
      case .empty:
        previous = nil
        refresh = beginRefresh(previous: nil)
      case .held(let credentials, let checked):
        let lifetime = CredentialLifetime(credentials, now: now())
        guard lifetime.needsRefresh(checked: checked) else { return credentials }
        previous = credentials
        refresh = beginRefresh(previous: credentials, checked: checked)
      case .refreshing(let running, let held):
        if let held, !CredentialLifetime(held, now: now()).isNearEnd { return held }
        previous = held
        refresh = running
      }
      let result = await withTaskCancellationHandler {
        await refresh.value
      } onCancel: {
        refresh.cancel()
      }
      // Somebody else's cancellation ended it.
      if refresh.isCancelled, !Task.isCancelled, case .failure = result { continue }
      if case .failure = result, let previous,
        !CredentialLifetime(previous, now: now()).isNearEnd
      {
        return previous
      }
      return try result.get()
    }
  }

  private func beginRefresh(previous: Credentials?, checked: Double = 0) -> Refresh {
    let refresh = Refresh {
      let result = await self.fetch()
      self.endRefresh(result, previous: previous, checked: checked)
      return result
    }
    state = .refreshing(refresh, previous: previous)
    return refresh
  }

  private func fetch() async -> Result<Credentials, CredentialError> {
    do throws(CredentialError) {
      guard let credentials = try await source.credentials() else { return .failure(.notFound) }
      guard !CredentialLifetime(credentials, now: now()).hasExpired else {
        return .failure(.expired(credentials))
      }
      return .success(credentials)
    } catch {
      return .failure(error)
    }
  }

  private func endRefresh(
    _ result: Result<Credentials, CredentialError>, previous: Credentials?, checked: Double
  ) {
    switch (result, previous) {
    case (.success(let credentials), _):
      state = .held(credentials, checked: now())
    case (.failure, let previous?):
      let isHarmless = !CredentialLifetime(previous, now: now()).isNearEnd
      state = .held(previous, checked: isHarmless ? now() : checked)
    case (.failure, nil):
      state = .empty
    }
  }
}
