/// What expanding one plan's templates may still produce.
///
/// A small template can stand for any amount of data: a long default that many `Fn::Sub` name,
/// loops within loops, stacks within stacks. A class, because all of a plan's templates share one.
final class ExpansionBudget {
  /// Ten times what the largest template that CloudFormation takes can hold.
  static let mostValues = 5_000_000
  static let mostBytes = 256 << 20
  /// CloudFormation refuses templates of more than 500 resources; nested stacks multiply that.
  static let mostResources = 100_000
  static let mostNestedStacks = 1_000
  /// How deep stacks may lie within stacks, and functions within functions.
  static let deepestStack = 16
  static let deepestFunction = 128

  private let name: String
  private var values = 0
  private var bytes = 0
  private var resources = 0
  private var stacks = 0

  /// - Parameter name: How messages call the plan.
  init(of name: String) {
    self.name = name
  }

  func spend(values count: Int = 1, bytes size: Int = 0) throws(PlanError) {
    values += count
    bytes += size
    guard values <= Self.mostValues else {
      throw tooLarge("its functions and loops come to more than \(Self.mostValues) values")
    }
    guard bytes <= Self.mostBytes else {
      throw tooLarge("its texts come to more than \(Self.mostBytes >> 20) MiB")
    }
  }

  func spendResource() throws(PlanError) {
    resources += 1
    guard resources <= Self.mostResources else {
      throw tooLarge("it comes to more than \(Self.mostResources) resources")
    }
  }

  func spendNestedStack() throws(PlanError) {
    stacks += 1
    guard stacks <= Self.mostNestedStacks else {
      throw tooLarge("it has more than \(Self.mostNestedStacks) nested stacks")
    }
  }

  func requireDepth(_ depth: Int) throws(PlanError) {
    guard depth < Self.deepestFunction else {
      throw tooLarge("its functions are nested more than \(Self.deepestFunction) deep")
    }
  }

  private func tooLarge(_ what: String) -> PlanError {
    PlanError(.tooLarge, "\(name) is more than headroom expands: \(what).")
  }
}
