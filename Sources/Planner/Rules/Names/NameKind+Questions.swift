internal import Documents
internal import PreflightModel

extension NameKind {
  /// The members of AWS's answers that are read.
  var memberNames: Set<String> {
    var paths = question.paths + (owner?.paths ?? []) + [ending].compactMap(\.self)
    if case .item(let path) = importID { paths.append(path) }
    return Set(paths.flatMap(\.memberNames))
  }

  /// Everything that it may take to tell whether a name is free.
  var operations: [AWSOperation] {
    [question.call, owner?.call].compactMap(\.self).map(\.awsOperation)
  }

  /// Whether an error code tells that there is something of the name, or nothing.
  func isAnswer(_ code: String, to operation: AWSOperation) -> Bool {
    operation == question.call.awsOperation
      && (notFound.contains(code) || elsewhere.contains(code))
  }
}

extension NameKind.Question {
  fileprivate var paths: [DocumentPath] {
    var paths = conditions.map(\.field) + [items, created].compactMap(\.self)
    if case .field(let path, _) = match { paths.append(path) }
    return paths
  }
}

extension DocumentPath {
  /// The names of the members on the way.
  var memberNames: [String] {
    steps.compactMap { step in
      if case .member(let name) = step { name } else { nil }
    }
  }
}
