import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("Recordings of AWS's answers")
struct SnapshotTests {
  private let vpcs = Lookup(service: "ec2", operation: "DescribeVpcs", region: "eu-west-1")
  private let roles = Lookup(service: "iam", operation: "ListRoles", region: nil)

  private var snapshot: Snapshot {
    Snapshot(
      of: Facts([
        vpcs: .known(["Vpcs": [["VpcId": "vpc-1", "Secret": "hunter2"]], "NextToken": "x"]),
        roles: .unavailable(Unavailability(.denied(action: "iam:ListRoles"), "no: never")),
      ]),
      account: Report.Account(id: "1", arn: "arn:aws:iam::1:root", partition: "aws"),
      keeping: ["Vpcs", "VpcId"], recordedAt: "2026-01-01T00:00:00Z")
  }

  @Test("Only members that are read are kept")
  func members() {
    #expect(snapshot.facts[vpcs] == .known(["Vpcs": [["VpcId": "vpc-1"]]]))
  }

  @Test("What is written is read back as it was, refusals included")
  func roundTrip() throws {
    let text = snapshot.json.jsonText()
    #expect(try Snapshot(Document(json: text)) == snapshot)
  }

  @Test("Every kind of refusal survives the file")
  func refusals() {
    let kinds: [Unavailability.Kind] = [
      .badCredentials, .denied(action: "ec2:DescribeVpcs"), .throttled, .notInRegion, .unreachable,
      .malformed, .noData, .notRecorded, .refused(code: "NoSuchResourceException"),
    ]
    for kind in kinds {
      for message in ["", "why: because"] {
        let reason = Unavailability(kind, message)
        #expect(Unavailability(recorded: reason.recorded) == reason)
      }
    }
  }

  @Test("A refusal in words names no permission")
  func refusalInWords() {
    let reason = Unavailability(recorded: "AccessDenied: User: ci is not authorized")
    #expect(reason == Unavailability(.refused(code: "AccessDenied"), "User: ci is not authorized"))
  }

  @Test("What a snapshot does not hold is unavailable; the caller is the same everywhere")
  func gathering() async {
    let gatherer = SnapshotGatherer(snapshot)
    let other = Lookup(service: "ec2", operation: "DescribeSubnets", region: "eu-west-1")
    let caller = Caller.lookup(in: "ap-southeast-1")
    let answers = await gatherer.answers(to: [other, caller])
    #expect(answers[other] == .unavailable(Unavailability(.notRecorded)))
    #expect(answers[caller]?.document?["Account"] == "1")
  }

  @Test("A file of another kind is refused")
  func otherFile() {
    #expect(throws: SnapshotError.self) { try Snapshot(["schema": "headroom/report/1"]) }
  }
}
