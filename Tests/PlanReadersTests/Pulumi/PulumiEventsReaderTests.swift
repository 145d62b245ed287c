import PlanReaders
import PreflightModel
import Testing

struct PulumiEventsReaderTests {
  private static let vpc = pulumiStep("create", new: "")

  @Test("Steps are counted when they are announced, and not again with their outputs")
  func once() throws {
    let plan = try plan(pulumiEvents([Self.vpc]))
    #expect(plan.resources.map(\.change) == [.create])
    #expect(plan.isComplete)
  }

  @Test("The events that Pulumi Cloud gives as one object are read, and its first page is a part")
  func pages() throws {
    let events = pulumiEvents([Self.vpc]).split(separator: "\n").joined(separator: ",")
    let whole = try plan(#"{"events": [\#(events)], "continuationToken": null}"#)
    #expect(whole.resources.count == 1)
    #expect(whole.isComplete)
    let page = try plan(#"{"events": [\#(events)], "continuationToken": "2"}"#)
    #expect(page.gaps == ["The events go on: the file holds only their first page."])
  }

  @Test("Lines of other text among the events are passed over")
  func noise() throws {
    let text = pulumiEvents([Self.vpc])
      .replacing("\n", with: "\nwarning: a new version is available\n")
    #expect(try plan(text).resources.count == 1)
  }

  @Test(
    "Events without an end, of a failure or of an update are only a part",
    arguments: [
      (nil, [], "The events end before their summary, so resources may be missing from them."),
      (
        #"{"isPreview": false}"#, [],
        "The events are those of an update, so some of it may have been done already."
      ),
      (#"{"maybeCorrupt": true}"#, [], "Pulumi marks this preview as possibly corrupt."),
      (
        #"{"result": "failed"}"#, [],
        "Pulumi met 1 error in this preview, so resources may be missing from it."
      ),
      (
        "{}", [#""resOpFailedEvent": {}"#, #""errorEvent": {}"#],
        "Pulumi met 2 errors in this preview, so resources may be missing from it."
      ),
    ])
  func gaps(_ summary: String?, _ others: [String], _ gap: String) throws {
    let plan = try plan(pulumiEvents([Self.vpc], others: others, summary: summary))
    #expect(plan.resources.count == 1)
    #expect(plan.gaps == [gap])
  }

  @Test("An explicit provider's Region comes before the stack's")
  func provider() throws {
    let urn = pulumiURN("pulumi:providers:aws", "west")
    let provider = pulumiStep(
      "create", "pulumi:providers:aws", "west", new: #""inputs": {"region": "us-west-2"}"#)
    let plan = try plan(
      pulumiEvents([
        provider, pulumiStep("create", new: "", provider: "\(urn)::\(pulumiUnknown)"),
      ]))
    #expect(plan.resources.map(\.region) == ["us-west-2"])
  }

  @Test("Components, which have no custom member, are not counted")
  func components() throws {
    let component = pulumiStep("create", "aws:s3:BucketEventSubscription", new: "")
      .replacing(#""custom": true, "#, with: "")
    #expect(try plan(pulumiEvents([component])).resources.isEmpty)
  }

  @Test("More steps than any preview has are refused")
  func tooMany() throws {
    let steps = (0..<4).map { pulumiStep("create", "aws:ec2/vpc:Vpc", "\($0)", new: "") }
    try withFile(pulumiEvents(steps).utf8) { path in
      let error = #expect(throws: PlanError.self) {
        try readPlan(PlanFile(path, maximumElements: 3), keeping: .everything)
      }
      #expect(error?.reason == .tooLarge)
    }
  }
}
