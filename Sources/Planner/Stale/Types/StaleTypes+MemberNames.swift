internal import Documents

extension StaleTypes {
  /// The members of AWS's answers that are read, wherever they stand.
  var memberNames: Set<String> {
    var names = TagListing.memberNames.union(ownershipTags).union(protectTags.keys)
    names.formUnion(["key", "value", "TagKey", "TagValue"])
    names.formUnion([
      "StackResourceSummaries", "ResourceType", "PhysicalResourceId", "ResourceStatus",
    ])
    for path in types.flatMap(\.paths) { names.formUnion(path.memberNames) }
    return names
  }
}

extension StaleType {
  fileprivate var paths: [DocumentPath] {
    var paths = [id, displayName, created, lastUsed, listing.items, listing.each?.values]
      .compactMap(\.self)
    if case .path(let path) = tags { paths.append(path) }
    paths += [arn, label].compactMap(\.self).flatMap(\.paths)
    paths += joins.values.flatMap { [$0.items, $0.on, $0.key] }
    paths += details.values.compactMap(\.pairs)
    paths += (ignored + leaving + active + protections.map(\.condition)).map(\.field)
    paths += relations.map(\.path)
    paths += frees.flatMap { [$0.amount, $0.condition?.field].compactMap(\.self) }
    paths += inputPaths
    return paths + steps.flatMap(\.paths)
  }

  private var inputPaths: [DocumentPath] {
    let inputs = [listing.call.input] + details.values.map(\.call.input)
    return inputs.flatMap(\.placeholderNames).compactMap { try? DocumentPath($0) }
  }
}

extension StaleType.StepTemplate {
  fileprivate var paths: [DocumentPath] {
    [each].compactMap(\.self) + conditions.map(\.field)
      + options.flatMap { option -> [DocumentPath] in
        switch option.value {
        case .text(let template), .list(let template), .url(let template): template.paths
        case .number, .flag: []
        }
      }
  }
}
