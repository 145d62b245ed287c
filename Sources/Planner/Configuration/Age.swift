/// A length of time as people write it: `90m`, `36h`, `7d`, `2w`.
package struct Age: Hashable, Sendable, Comparable {
  package let seconds: Int

  /// Nil unless the text is a whole number from 0 to 99,999 and a unit.
  package init?(_ text: String) {
    guard let unit = text.unicodeScalars.last, let length = Self.units[unit] else { return nil }
    let digits = text.unicodeScalars.dropLast()
    guard (1...5).contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) }),
      let count = Int(String(digits))
    else { return nil }
    seconds = count * length
  }

  package init(seconds: Int) {
    self.seconds = seconds
  }

  package static let day = Age(seconds: 86_400)

  private static let units: [Unicode.Scalar: Int] = [
    "m": 60, "h": 3_600, "d": 86_400, "w": 604_800,
  ]

  package static func < (left: Age, right: Age) -> Bool { left.seconds < right.seconds }
}
