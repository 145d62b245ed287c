import Testing

@testable import Planner

@Suite("DB instance classes")
struct InstanceClassTests {
  struct Case: CustomTestStringConvertible {
    let wanted: String
    let offered: String
    let nearest: String
    var testDescription: String { wanted }
  }

  @Test(
    "The nearest are of the same family by size, then of its letter by size, then newer",
    arguments: [
      Case(
        wanted: "db.r6g.2xlarge",
        offered: "db.r6g.large db.r6g.xlarge db.r6g.4xlarge db.r7g.2xlarge",
        nearest: "db.r6g.4xlarge db.r6g.xlarge db.r6g.large"),
      Case(
        wanted: "db.t3.micro", offered: "db.t4g.micro db.t4g.medium db.m5.large db.r5.large",
        nearest: "db.t4g.micro db.t4g.medium db.m5.large"),
      Case(
        wanted: "db.r5.large", offered: "db.r6g.large db.r7g.large db.m5.large",
        nearest: "db.r7g.large db.r6g.large db.m5.large"),
      Case(
        wanted: "db.r5.24xlarge", offered: "db.r5.16xlarge db.r5.8xlarge db.r5.large",
        nearest: "db.r5.16xlarge db.r5.8xlarge db.r5.large"),
      Case(wanted: "db.serverless", offered: "db.r6g.large", nearest: "db.r6g.large"),
      Case(
        wanted: "nonsense", offered: "db.r6g.large db.t3.micro", nearest: "db.r6g.large db.t3.micro"
      ),
      Case(wanted: "db.r6g.large", offered: "", nearest: ""),
    ])
  func nearest(_ example: Case) {
    let offered = example.offered.split(separator: " ").map { InstanceClass(String($0)) }
    let nearest = InstanceClass(example.wanted).nearest(in: offered).map(\.text)
    #expect(nearest.joined(separator: " ") == example.nearest)
  }
}
