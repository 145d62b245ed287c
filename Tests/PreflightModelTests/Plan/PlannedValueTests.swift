import Documents
import PreflightModel
import Testing

@Suite struct PlannedValueTests {
  private let resource = PlannedResource(
    address: "aws_instance.a", type: "aws_instance", change: .create,
    attributes: [
      "type": "t3.micro", "empty": nil, "tags": ["a": "b"],
      "disks": [["size": 8], ["size": nil]], "password": nil,
    ],
    priorAttributes: ["type": "t2.micro", "gone": nil],
    unknown: ["id": true, "disks": [["size": false], ["size": true]], "network": true],
    sensitive: ["password": true, "tags": ["c": true]])

  @Test(
    "Known, unknown, sensitive and absent are four answers",
    arguments: [
      ("type", PlannedValue.known("t3.micro")), ("id", .unknown), ("password", .sensitive),
      ("empty", .absent), ("missing", .absent), ("tags.a", .known("b")), ("tags.c", .sensitive),
      ("tags.d", .absent), ("disks[0].size", .known(8)), ("disks[1].size", .unknown),
      ("disks[7].size", .absent), ("disks[].size", .unknown),
      ("disks[]", .known([["size": 8], ["size": nil]])),
      ("network", .unknown), ("network.zone[0].name", .unknown), ("type.of.nothing", .absent),
    ])
  func values(path: String, value: PlannedValue) throws {
    #expect(resource.value(at: try DocumentPath(path)) == value)
  }

  @Test("What was before the change is known or absent")
  func priorValues() throws {
    #expect(resource.priorValue(at: try DocumentPath("type")) == .known("t2.micro"))
    #expect(resource.priorValue(at: try DocumentPath("gone")) == .absent)
    #expect(resource.priorValue(at: try DocumentPath("id")) == .absent)
  }
}
