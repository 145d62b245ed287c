internal import Documents
internal import PreflightModel

/// A member of `remedies` in a finding; `kind` says which members there are.
struct RemedyDocument {
  private let remedy: Remedy

  init(_ remedy: Remedy) {
    self.remedy = remedy
  }

  var json: JSONValue {
    let summary = JSONValue.string(remedy.summary)
    let commands = JSONValue.array(remedy.commands.map { .string($0.line) })
    return switch remedy.kind {
    case .raiseQuota(let desiredValue, let openRequest):
      [
        "kind": "raise-quota", "summary": summary, "desiredValue": .amount(desiredValue),
        "commands": commands, "request": openRequest.map(request) ?? nil,
      ]
    case .cleanUp(let frees, let suffixes):
      [
        "kind": "clean-up", "summary": summary, "frees": .amount(frees),
        "suffixes": .array(suffixes.map(JSONValue.string)), "commands": commands,
      ]
    case .reuse:
      [
        "kind": "reuse", "summary": summary, "commands": commands,
        "importCommand": .string(remedy.importCommand?.line),
      ]
    case .edit: ["kind": "edit", "summary": summary, "commands": commands]
    }
  }

  private func request(_ request: Remedy.OpenRequest) -> JSONValue {
    [
      "id": .string(request.id), "status": .string(request.status),
      "desiredValue": .amount(request.desiredValue), "created": .string(request.created),
    ]
  }
}
