import Documents

@testable import AWSQuery

/// A client in front of a script, whose waits take no time.
struct TestClient {
  let transport: ScriptedTransport
  let meter: CallMeter
  let client: AWSClient

  static let keys = Credentials(
    accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG",
    sessionToken: "a-session-token")

  init(
    _ script: [ScriptedTransport.Step], credentials: any CredentialSource = FixedCredentials(keys),
    endpoints settings: EndpointSettings = EndpointSettings(),
    allowing allowed: Set<OperationAccess> = [.read], attempts: Int? = nil
  ) throws {
    transport = ScriptedTransport(script)
    meter = CallMeter()
    let time = TimeSource(
      elapsed: { .zero }, sleep: { _ in try Task.checkCancellation() })
    client = AWSClient(
      shared: AWSClient.Shared(
        transport: transport, limiter: CallLimiter(time: time), maximumAttempts: attempts,
        time: time, now: { 1_762_078_272 }, meter: meter),
      models: try ModelStore(),
      endpoints: EndpointResolver(table: try EndpointTable(), settings: settings),
      credentials: credentials, allowing: allowed)
  }

  func answer(
    _ service: String, _ operation: String, _ input: Document = [:], region: String? = "eu-west-1"
  ) async throws(AWSError) -> Document {
    try await client.answer(
      to: AWSCall(service: service, operation: operation, input: input, region: region))
  }

  /// The error that the call ends with; nil when it is answered.
  func error(
    _ service: String, _ operation: String, _ input: Document = [:], region: String? = "eu-west-1"
  ) async -> AWSError? {
    do {
      _ = try await answer(service, operation, input, region: region)
      return nil
    } catch {
      return error
    }
  }
}
