/// What must be known to carry out one operation.
package struct OperationModel: Sendable {
  package let service: ServiceModel
  package let name: String
  package let access: OperationAccess
  /// `GET`, `POST`…
  let method: String
  /// The path with `{places}` for members, possibly with a fixed query.
  let uri: String
  /// The shape's name; nil when the operation takes nothing.
  let input: String?
  /// The shape's name; nil when it answers nothing.
  let output: String?
  /// The element around the answer, in `query`.
  let resultWrapper: String?
  /// Sent without a signature, because the input proves who asks.
  let isUnsigned: Bool
  let pages: PageModel?
  /// The permission it needs as IAM writes it, `s3:ListAllMyBuckets`.
  package let iamAction: String
  /// The structures, lists and maps that input and output are made of, by name.
  let shapes: [String: Shape]

  /// `ec2:DescribeVpcs`, for messages.
  var label: String { "\(service.name):\(name)" }

  var inputShape: Shape.Structure? { structure(named: input) }

  var outputShape: Shape.Structure? { structure(named: output) }

  private func structure(named name: String?) -> Shape.Structure? {
    guard let name, case .structure(let structure) = shapes[name] else { return nil }
    return structure
  }
}
