/// A response that the operation's model does not explain.
struct MalformedResponse: Error, Hashable, CustomStringConvertible {
  /// Where: `Vpcs[3].IsDefault`; empty for the whole.
  var path: String
  /// What was wrong there: "a boolean expected".
  let fault: String

  init(_ fault: String, at path: String = "") {
    self.path = path
    self.fault = fault
  }

  /// The same, seen from the value around it.
  func within(_ outer: String) -> MalformedResponse {
    let separator = path.isEmpty || path.hasPrefix("[") ? "" : "."
    return MalformedResponse(fault, at: outer + separator + path)
  }

  var description: String { path.isEmpty ? fault : "\(path): \(fault)" }
}
