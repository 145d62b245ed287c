internal import Documents
internal import PreflightModel

/// The things there are of the kind of one that does not exist, the likest first.
struct NearestReferences {
  private static let most = 3

  let reference: Reference

  /// As messages list them: `vpc-0a1b (main)`. Empty where AWS does not tell.
  func labels(asking inquiry: inout Inquiry) -> [String] {
    let nearest = reference.kind.nearest
    // AWS's own policies stand in a list apart.
    let scope = reference.account == "aws" ? "AWS" : "Local"
    guard let lookup = nearest.call.lookup(["scope": scope], in: reference.region),
      case .known(let answer) = inquiry.answer(to: lookup),
      let items = answer.values(at: nearest.listed.items)
    else { return [] }
    let known = items.compactMap { item -> (text: String, distance: Int)? in
      guard let id = item.value(at: nearest.listed.id)?.string, !isManagedAlias(id) else {
        return nil
      }
      let label = label(of: item, nearest.listed).map { " (\($0))" } ?? ""
      return (id + label, distance(to: id))
    }
    return known.sorted { ($0.distance, $0.text) < ($1.distance, $1.text) }
      .prefix(Self.most).map(\.text)
  }

  /// AWS's own keys cannot take the place of one that somebody manages.
  private func isManagedAlias(_ id: String) -> Bool {
    reference.kind.shape == .key && id.hasPrefix("alias/aws/")
  }

  private func label(of item: Document, _ listed: ReferenceKind.Listed) -> String? {
    if let path = listed.label { return item.value(at: path)?.string }
    let tag = item["Tags"]?.array?.first { $0["Key"]?.string == "Name" }
    return tag?["Value"]?.string
  }

  /// How unlike names are. Ids that AWS makes up tell nothing by how they look.
  private func distance(to id: String) -> Int {
    switch reference.kind.shape {
    case .prefix: 0
    case .name, .arn, .key:
      EditDistance(from: ARN(id)?.name ?? id, to: reference.name).characters
    }
  }
}
