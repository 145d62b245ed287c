extension Character {
  /// How many columns a terminal gives the character: 0 for a mark on its own, 2 for what East
  /// Asian typography calls wide and for emoji, otherwise 1.
  ///
  /// Unicode Standard Annex 11, and section 1.4.1 of Unicode Technical Standard 51.
  var displayWidth: Int {
    guard let first = unicodeScalars.first, !first.isASCII else { return 1 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    // A flag is two regional indicators; one alone is a letter.
    if (0x1F1E6...0x1F1FF).contains(first.value) { return min(2, unicodeScalars.count) }
    let isEmoji =
      first.properties.isEmojiPresentation
      || first.properties.isEmoji && unicodeScalars.contains("\u{FE0F}")
    return isEmoji || first.isWide ? 2 : 1
  }
}

extension Unicode.Scalar {
  /// Whether its East_Asian_Width is Wide or Fullwidth; emoji apart, which tell of themselves.
  fileprivate var isWide: Bool {
    Self.wideRanges.contains { $0.contains(value) }
  }

  /// From EastAsianWidth.txt, joined over what is not assigned.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19,
    0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F200...0x1F265,
    0x20000...0x3FFFD,
  ]
}
