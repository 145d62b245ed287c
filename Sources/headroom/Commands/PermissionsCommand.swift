internal import AWSQuery
internal import ArgumentParser
internal import Documents
internal import PlanReaders
internal import Planner
internal import PreflightModel

/// The least IAM policy that the same `check` needs; without a plan, for all that headroom reads.
struct PermissionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "permissions",
    abstract: "Prints the least IAM policy that the same check needs, as JSON.",
    discussion: """
      Without a plan: the policy for all rules, for finding what was left behind and for following \
      requests. Filing requests needs servicequotas:RequestServiceQuotaIncrease besides, which no \
      policy printed here grants.
      """)

  @OptionGroup var planned: PlanOptions
  @OptionGroup var aws: AWSOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try aws.requireOneRegion()
  }

  func run() async throws {
    let operations =
      planned.namesNothing
      ? try allOperations()
      : try plannedOperations()
    let policy = try Self.policy(allowing: operations)
    let printer = ReportPrinter(output, environment: [:])
    try printer.write(policy.jsonText() + "\n")
  }

  /// What all rules, `usage` and `stale` may ask, and following requests.
  private func allOperations() throws -> Set<AWSOperation> {
    let catalog = try Files.catalog(extendedBy: aws.catalog)
    let rules: [any PreflightRule] = try PreflightRules.all() + [UsageSurvey(regions: [])]
    let besides = RequestHistory.operations.union(try Files.staleTypes().operations)
    return rules.reduce(into: besides) {
      $0.formUnion($1.allOperations(in: catalog))
    }
  }

  private func plannedOperations() throws -> Set<AWSOperation> {
    let configuration = try Files.configuration(at: aws.config)
    let connection = try Connection(
      aws, configuredRegion: configuration.region, environment: ProcessEnvironment.variables)
    let run = try CheckRun(
      planned: planned, aws: aws, configuration: configuration, region: connection.region,
      cleansUp: true)
    let stack = planned.stack == nil ? [] : DeployedStack.operations
    return run.preflight.operations.union(stack)
  }

  /// Reading has no resource-level permissions worth naming: most list calls take only `*`.
  private static func policy(allowing operations: Set<AWSOperation>) throws -> JSONValue {
    let models: ModelStore
    do throws(AWSError) {
      models = try ModelStore()
    } catch {
      throw Failure(error.message)
    }
    let actions = Set(
      operations.compactMap { models.iamAction(for: $0.service, operation: $0.operation) })
    return [
      "Version": "2012-10-17",
      "Statement": [
        [
          "Sid": "Headroom", "Effect": "Allow",
          "Action": .array(actions.sorted().map(JSONValue.string)), "Resource": "*",
        ]
      ],
    ]
  }
}
