import Testing

@testable import PlanReaders

struct PulumiURNTests {
  @Test("The type is the last of the chain, and the name may hold the separator")
  func parts() {
    let urn = PulumiURN("urn:pulumi:dev::app::awsx:ec2:Vpc$aws:ec2/vpc:Vpc::a::b$c")
    #expect(urn?.type == "aws:ec2/vpc:Vpc")
    #expect(urn?.name == "a::b$c")
  }

  @Test(
    "What is no URN is none",
    arguments: [
      "", "urn:pulumi:", "urn:pulumi:a::b::c", "urn:pulumi:a::b::c::", "urn:aws:a::b::c::d",
    ])
  func malformed(_ text: String) {
    #expect(PulumiURN(text) == nil)
  }
}
