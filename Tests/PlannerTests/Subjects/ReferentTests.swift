import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("What an attribute names")
struct ReferentTests {
  private enum Role: String, AttributeRole {
    case subnet
    case subnets
  }

  private static let table = RuleTable<Role>([
    RuleSubject(
      types: [.terraform: "aws_lb"], conditions: [],
      attributes: [
        .subnet: [Sample.attribute("subnet_id")], .subnets: [Sample.attribute("subnets[]")],
      ], details: [:], isGlobal: false)
  ])

  private func referents(
    _ role: Role, _ attributes: Document, unknown: Document = [:], _ references: [String]
  ) throws -> [String] {
    let name = role == .subnet ? "subnet_id" : "subnets"
    let check = Sample.check(
      [
        Sample.resource(
          "aws_lb.a", attributes: attributes, unknown: unknown, references: [name: references]),
        Sample.resource("aws_subnet.a", attributes: ["name": "planned"]),
        Sample.resource("aws_subnet.b"), Sample.resource("aws_subnet.c", .unchanged),
      ], quotas: [])
    let subject = try #require(check.subjects(of: Self.table).first)
    return check.referents(of: role, in: subject).map { referent in
      switch referent {
      case .planned(let entry): entry.address
      case .existing(let id): id
      case .unknown: "?"
      }
    }
  }

  @Test("A known value is something that exists, unless a planned resource bears it")
  func known() throws {
    #expect(try referents(.subnet, ["subnet_id": "subnet-1"], []) == ["subnet-1"])
    #expect(try referents(.subnet, ["subnet_id": "subnet-1"], ["aws_subnet.a"]) == ["subnet-1"])
    #expect(try referents(.subnet, ["subnet_id": "planned"], ["aws_subnet.a"]) == ["aws_subnet.a"])
  }

  @Test("An unknown value is what it refers to, where that is clear")
  func unknown() throws {
    let unknown: Document = ["subnet_id": true]
    #expect(try referents(.subnet, [:], unknown: unknown, ["aws_subnet.a"]) == ["aws_subnet.a"])
    #expect(
      try referents(.subnet, [:], unknown: unknown, ["aws_subnet.a", "aws_subnet.b"]) == ["?"])
    #expect(try referents(.subnet, [:], unknown: unknown, ["aws_gone.a"]) == ["?"])
  }

  @Test("Elements of a list share their references, and each is found once")
  func lists() throws {
    let both = ["aws_subnet.a", "aws_subnet.b"]
    #expect(try referents(.subnets, [:], unknown: ["subnets": true], both) == both)
    #expect(
      try referents(
        .subnets, ["subnets": [nil, nil]], unknown: ["subnets": [true, true]], both) == both)
    #expect(
      try referents(
        .subnets, ["subnets": ["subnet-1", nil]], unknown: ["subnets": [false, true]],
        ["aws_subnet.b"]) == ["subnet-1", "aws_subnet.b"])
  }
}
