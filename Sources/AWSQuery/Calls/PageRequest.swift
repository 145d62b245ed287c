internal import Documents

/// Asks for pages.
struct PageRequest {
  let operation: OperationModel
  let pages: PageModel

  /// The input with the largest page size that AWS allows, unless it names one itself or AWS
  /// refuses one beside what it has.
  ///
  /// EC2 throttles reads without page size and filter five times sooner
  /// (https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html).
  func first(_ input: Document) -> Document {
    guard let size = pages.size, input[size.member] == nil,
      let member = operation.inputShape?.members[size.member],
      size.notWith.flatMap({ input[$0]?.array })?.isEmpty ?? true
    else { return input }
    // Route 53 and others want the number as text.
    let limit: Document =
      member.type == .string
      ? .string(String(size.limit)) : .number(DocumentNumber(size.limit))
    return input.merging([size.member: limit])
  }
}

extension Document {
  /// An object with these members in place of its own of the same name.
  func merging(_ members: [String: Document]) -> Document {
    .object((object ?? [:]).merging(members) { _, new in new })
  }
}
