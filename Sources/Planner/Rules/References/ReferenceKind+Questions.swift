internal import Documents
internal import PreflightModel

extension ReferenceKind {
  /// The members of AWS's answers that are read.
  var memberNames: Set<String> {
    let paths = [own, state].compactMap(\.self) + (listed?.paths ?? []) + nearest.listed.paths
    return Set(paths.flatMap(\.memberNames)).union(["Tags", "Key", "Value"])
  }

  /// What it takes to tell whether there is one, and which there are.
  var operations: [AWSOperation] {
    [call, nearest.call].map(\.awsOperation)
  }
}

extension ReferenceKind.Listed {
  fileprivate var paths: [DocumentPath] { [items, id, label].compactMap(\.self) }
}
