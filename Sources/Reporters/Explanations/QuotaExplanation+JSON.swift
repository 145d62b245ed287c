internal import Documents
internal import PreflightModel

extension QuotaExplanation {
  /// The member of an explanation that programs read.
  var json: JSONValue {
    [
      "service": .string(id.service), "code": .string(id.code), "name": .string(name),
      "scope": .string(scope.rawValue),
      "default": .amount(defaultValue), "defaultDate": .string(defaultDate),
      "adjustable": isAdjustable.map(JSONValue.bool) ?? nil, "maximum": .amount(maximum),
      "counting": .array(counting.map(JSONValue.string)), "note": .string(note),
      "types": .array(takers.flatMap(\.types).map { .string($0.type) }),
      "errors": .array(
        failures.map { ["code": .string($0.code), "message": .string($0.message)] }),
      "commands": .array((showing + raising).map { .string($0.line) }),
      "page": .string(page),
    ]
  }
}
