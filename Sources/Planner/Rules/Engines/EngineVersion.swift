/// A version of an engine as its service writes it: `15.5`, `8.0.mysql_aurora.3.04.0`,
/// `OpenSearch_2.11`, `19.0.0.0.ru-2024-01.rur-2024-01.r1`.
struct EngineVersion: Hashable, Sendable {
  let text: String
  private let parts: [Part]

  /// Numbers and words in turn; what stands between them only tells them apart.
  private enum Part: Hashable, Comparable {
    case word(String)
    case number(Int)
  }

  init(_ text: String) {
    self.text = text
    var parts: [Part] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        parts.append(Int(digits).map(Part.number) ?? .word(String(digits)))
        rest = rest[digits.endIndex...]
      } else if first.isLetter {
        let letters = rest.prefix(while: \.isLetter)
        parts.append(.word(letters.lowercased()))
        rest = rest[letters.endIndex...]
      } else {
        rest = rest.dropFirst()
      }
    }
    self.parts = parts
  }

  /// The first number: the major version, in most engines' counting.
  var major: Int? {
    for case .number(let number) in parts { return number }
    return nil
  }

  /// How many parts from the first on two versions have in common.
  func commonParts(with other: EngineVersion) -> Int {
    zip(parts, other.parts).prefix { $0.0 == $0.1 }.count
  }
}

extension EngineVersion: Comparable {
  static func < (left: EngineVersion, right: EngineVersion) -> Bool {
    if left.parts == right.parts { return left.text < right.text }
    return left.parts.lexicographicallyPrecedes(right.parts)
  }
}
