internal import AWSQuery
internal import PreflightModel

/// How a run gets its answers, as flags, environment and configuration say; nothing is sent yet.
struct Connection {
  private let options: AWSOptions
  private let environment: [String: String]
  private let settings: AWSSettings?

  /// Where resources go whose plan does not say.
  let region: String?

  /// - Parameter configuredRegion: The region of headroom's own configuration; it comes after the
  ///   flag and before that of the AWS configuration.
  init(
    _ options: AWSOptions, configuredRegion: String?, environment: [String: String]
  ) throws {
    self.options = options
    self.environment = environment
    let chosenRegion = options.region ?? configuredRegion
    do throws(ConfigurationError) {
      settings = try AWSSettings(
        flags: .init(
          profile: options.profile, region: chosenRegion, endpointURL: options.endpointURL),
        environment: Environment(environment), files: .local)
    } catch {
      // A recording needs nothing of the AWS configuration.
      guard options.snapshot != nil else { throw Failure(error.message) }
      settings = nil
    }
    region = settings?.region ?? chosenRegion
  }

  /// Where a partition has its global services; that of `region`, or of the first partition.
  static func globalRegion(besides region: String?) throws -> String {
    do throws(AWSError) {
      return try EndpointTable().partition(ofRegion: region ?? "").globalRegion
    } catch {
      throw Failure(error.message)
    }
  }

  /// Which partition a region is in.
  static func partitions() throws -> @Sendable (String) -> AWSPartition {
    let table: EndpointTable
    do throws(AWSError) {
      table = try EndpointTable()
    } catch {
      throw Failure(error.message)
    }
    return { region in
      let partition = table.partition(ofRegion: region)
      return AWSPartition(id: partition.id, dnsSuffix: partition.dnsSuffix)
    }
  }

  /// Throws when there is no recording, or there are no credentials that could sign a request.
  func session(output: OutputOptions) async throws -> Session {
    guard let settings, options.snapshot == nil else {
      return try Session(recording: options.snapshot ?? "")
    }
    return try await Session(
      asking: settings, environment: environment, timeout: options.timeout, output: output,
      verbose: options.verbose)
  }
}
