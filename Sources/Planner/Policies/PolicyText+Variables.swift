extension PolicyText {
  /// The text with the request's values in place of `${aws:SourceAccount}` and the like.
  ///
  /// `${*}`, `${?}` and `${$}` are the characters themselves; `${key, 'value'}` has a default. What
  /// the request does not tell is an unknown piece, and so is a key that it lacks: AWS says no more
  /// than that the statement "might" then be invalid.
  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
  func resolvingVariables(by request: PolicyRequest) -> PolicyText {
    PolicyText(
      pieces.flatMap { piece in
        switch piece {
        case .text(let part): Self.pieces(of: part, request)
        case .verbatim, .unknown: [piece]
        }
      })
  }

  private static func pieces(of text: String, _ request: PolicyRequest) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "${") {
      let inside = rest[start.upperBound...]
      guard let end = inside.firstIndex(of: "}") else { break }
      if start.lowerBound > rest.startIndex {
        pieces.append(.text(String(rest[..<start.lowerBound])))
      }
      pieces += value(of: inside[..<end], request)
      rest = inside[inside.index(after: end)...]
    }
    if !rest.isEmpty || pieces.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  private static func value(of variable: Substring, _ request: PolicyRequest) -> [Piece] {
    if ["*", "?", "$"].contains(variable) { return [.verbatim(String(variable))] }
    let parts = variable.split(separator: ",", maxSplits: 1)
    let key = parts.first.map { $0.filter { $0 != " " } } ?? ""
    switch request.value(of: String(key)) {
    case .values(let values) where values.count == 1:
      return values[0].pieces.map { piece in
        switch piece {
        case .text(let part), .verbatim(let part): .verbatim(part)
        case .unknown: .unknown
        }
      }
    case .absent:
      guard let fallback = parts.dropFirst().first else { return [.unknown] }
      return [.verbatim(String(fallback.drop { $0 == " " }.filter { $0 != "'" }))]
    case .values, nil:
      return [.unknown]
    }
  }
}
