/// The subject of a finding as its id names it: what it is, with dashes for blanks, and which.
struct FindingSubject: CustomStringConvertible {
  let description: String

  /// - Parameter what: words of ours: "IAM role".
  init(_ what: String, _ parts: String?...) {
    let words = what.split(separator: " ").joined(separator: "-")
    description = ([words] + parts.compactMap(\.self)).joined(separator: ":")
  }
}

extension String {
  /// As a sentence begins.
  var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }
}
