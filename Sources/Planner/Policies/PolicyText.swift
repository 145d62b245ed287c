/// A text in a policy or in a request, of which pieces may be decided only at apply.
struct PolicyText: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case text(String)
    /// A text in which `*` and `?` are no wildcards.
    case verbatim(String)
    /// Any text, the empty one too.
    case unknown
  }

  let pieces: [Piece]

  init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  init(_ text: String) {
    pieces = [.text(text)]
  }

  static let unknown = PolicyText([.unknown])

  var isKnown: Bool { !pieces.contains(.unknown) }

  /// The whole text; nil when a piece of it is not known.
  var known: String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part), .verbatim(let part): text += part
      case .unknown: return nil
      }
    }
    return text
  }

  /// The same in lower case, for what is compared without case.
  var lowercased: PolicyText {
    PolicyText(
      pieces.map { piece in
        switch piece {
        case .text(let part): .text(part.lowercased())
        case .verbatim(let part): .verbatim(part.lowercased())
        case .unknown: .unknown
        }
      })
  }
}

extension PolicyText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self.init(value) }

  /// `"arn:\(partition):kms:\(region):\(account):key/\(id)"`, where each value may be unknown.
  init(stringInterpolation interpolation: Interpolation) {
    self.init(interpolation.pieces)
  }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.text(literal)) }
    }

    /// Nil is what is not known.
    mutating func appendInterpolation(_ value: String?) {
      pieces.append(value.map(Piece.text) ?? .unknown)
    }

    mutating func appendInterpolation(_ value: PolicyText) {
      pieces += value.pieces
    }
  }
}
