import PreflightModel

/// The text of a log of `terraform plan -json` with these messages, before a summary of so many
/// creations.
func terraformStream(_ messages: [String], creations: Int? = 0) -> String {
  let start = [#""type":"version","terraform":"1.11.4","ui":"1.2""#]
  let summary = creations.map { count in
    [
      """
      "type":"change_summary","changes":{"add":\(count),"change":0,"remove":0,"operation":"plan"}
      """
    ]
  }
  return (start + messages + (summary ?? [])).map { message in
    #"{"@level":"info","@message":"","@module":"terraform.ui",\#(message)}"# + "\n"
  }.joined()
}

func terraformPlannedChange(_ address: String, _ action: String) -> String {
  let parts = address.split(separator: ".")
  return """
    "type":"planned_change","change":{"resource":{"addr":"\(address)","module":"",\
    "resource":"\(address)","implied_provider":"aws","resource_type":"\(parts[parts.count - 2])",\
    "resource_name":"\(parts[parts.count - 1])","resource_key":null},"action":"\(action)"}
    """
}

extension ReaderExamples {
  static let terraformStream = ReaderExamples(
    format: .terraformStream,
    nothing: PlanReadersTests.terraformStream([]),
    region: nil,
    changing: { change in
      action(of: change).map {
        PlanReadersTests.terraformStream(
          [terraformPlannedChange("aws_vpc.main", $0)], creations: change.creates ? 1 : 0)
      }
    },
    database: PlanReadersTests.terraformStream(
      [terraformPlannedChange("aws_db_instance.main", "create")], creations: 1),
    unknown: "address",
    foreign: PlanReadersTests.terraformStream(
      [terraformPlannedChange("random_id.a", "create")], creations: 1),
    partial: PlanReadersTests.terraformStream(
      [
        terraformPlannedChange("aws_vpc.main", "create"),
        #""type":"diagnostic","diagnostic":{"severity":"error","summary":"no"}"#,
      ], creations: nil))

  private static func action(of change: Change) -> String? {
    switch change {
    case .create: "create"
    case .update: "update"
    case .delete: "delete"
    case .replaceInUnknownOrder: "replace"
    case .forget: "remove"
    case .read: "read"
    case .unchanged: "move"
    case .unrecognized: "teleport"
    case .replaceDeletingFirst, .replaceCreatingFirst, .replaceForgetting: nil
    }
  }
}
