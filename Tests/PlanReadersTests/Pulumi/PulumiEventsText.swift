import PreflightModel

/// The text of a stream of Pulumi's events about steps, as `pulumiStep` writes them, and other
/// events.
func pulumiEvents(
  _ steps: [String], others: [String] = [],
  summary: String? = #"{"maybeCorrupt": false, "isPreview": true}"#
) -> String {
  let announced = steps.flatMap { step in
    let metadata = #"{"metadata": \#(stepInEvents(step)), "planning": true}"#
    return [#""resourcePreEvent": \#(metadata)"#, #""resOutputsEvent": \#(metadata)"#]
  }
  let events =
    [#""preludeEvent": {"config": {"aws:region": "eu-west-1"}}"#] + announced + others
    + (summary.map { [#""summaryEvent": \#($0)"#, #""cancelEvent": {}"#] } ?? [])
  return events.enumerated().map { number, event in
    #"{"sequence": \#(number), "timestamp": 1700000000, \#(event)}"# + "\n"
  }.joined()
}

/// A step of a preview as events have it: on one line, and with shorter names.
private func stepInEvents(_ step: String) -> String {
  step.replacing("\n", with: " ").replacing("\"oldState\"", with: "\"old\"")
    .replacing("\"newState\"", with: "\"new\"")
}

extension ReaderExamples {
  /// Events tell no dependencies.
  static let pulumiEvents = ReaderExamples(
    format: .pulumiEvents,
    nothing: PlanReadersTests.pulumiEvents([]),
    changing: { PlanReadersTests.pulumiEvents(pulumiSteps($0)) },
    cidrBlock: "cidrBlock",
    database: PlanReadersTests.pulumiEvents([
      pulumiStep(
        "create", "aws:rds/instance:Instance",
        new: """
          "inputs": {"engine": "postgres", "address": "\(pulumiUnknown)", "password": {
            "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
            "ciphertext": "\(password)"}}
          """)
    ]),
    secret: "password", unknown: "address",
    foreign: PlanReadersTests.pulumiEvents([
      pulumiStep("create", "random:index/randomId:RandomId", new: "")
    ]),
    partial: PlanReadersTests.pulumiEvents(
      [pulumiStep("create", new: "")],
      others: [#""diagnosticEvent": {"severity": "error", "message": "no"}"#]))
}
