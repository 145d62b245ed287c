import Documents
import PreflightModel
import Testing

@Suite struct FactsTests {
  private let vpcs = Lookup(service: "ec2", operation: "DescribeVpcs", region: "eu-west-1")

  @Test("Nobody asked is not the same as no answer")
  func answers() {
    let roles = Lookup(service: "iam", operation: "GetAccountSummary", region: nil)
    let denied = Fact.unavailable(Unavailability(.denied(action: "iam:GetAccountSummary")))
    var facts = Facts([vpcs: .known(["Vpcs": []])])
    facts.add([roles: denied])
    #expect(facts[vpcs]?.document == ["Vpcs": []])
    #expect(facts[roles] == denied)
    #expect(facts[roles]?.document == nil)
    #expect(facts[Lookup(service: "ec2", operation: "DescribeVpcs", region: "eu-west-2")] == nil)
    #expect(facts.lookups == [vpcs, roles])
  }

  @Test("Operations are sorted by service, then by name")
  func operations() {
    let sorted = [("ec2", "B"), ("iam", "A"), ("iam", "B")].map(AWSOperation.init)
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test("A later answer replaces an earlier one")
  func replaces() {
    var facts = Facts([vpcs: .unavailable(Unavailability(.throttled))])
    facts.add([vpcs: .known([:])])
    #expect(facts[vpcs] == .known([:]))
  }

  @Test("A lookup is named the way IAM names actions, and knows its operation")
  func description() {
    #expect(vpcs.description == "ec2:DescribeVpcs")
    #expect(vpcs.awsOperation == AWSOperation(service: "ec2", operation: "DescribeVpcs"))
  }

  @Test(
    "Why there is no answer, as the end of a sentence",
    arguments: [
      (
        Unavailability(.denied(action: "ec2:DescribeVpcs")),
        "the permission ec2:DescribeVpcs is missing"
      ),
      (Unavailability(.badCredentials), "AWS does not accept the credentials"),
      (Unavailability(.throttled), "AWS kept throttling the call"),
      (Unavailability(.notInRegion), "the service is not available in this region"),
      (Unavailability(.unreachable), "AWS could not be reached"),
      (Unavailability(.unreachable, "no route to host"), "no route to host"),
      (Unavailability(.malformed), "AWS's answer made no sense"),
      (Unavailability(.malformed, "no XML"), "no XML"),
      (Unavailability(.noData), "AWS has no data about it"),
      (Unavailability(.notRecorded), "the snapshot does not hold it"),
      (Unavailability(.refused(code: "InternalFailure")), "InternalFailure"),
      (Unavailability(.refused(code: "A"), "because"), "A: because"),
    ])
  func reasons(reason: Unavailability, text: String) {
    #expect(reason.description == text)
  }
}
