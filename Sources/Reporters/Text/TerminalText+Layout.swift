extension TerminalText {
  /// How many columns of a terminal the text takes.
  package var displayWidth: Int {
    text.reduce(0) { $0 + $1.displayWidth }
  }

  /// The text in at most `width` columns, the last one `…` when something had to go.
  package func truncated(to width: Int) -> TerminalText {
    guard !fits(width) else { return self }
    return TerminalText(shown: Self.prefix(of: text[...], columns: width - 1) + "…")
  }

  /// The end of the text in at most `width` columns, the first one `…` when something had to go.
  package func truncatedAtStart(to width: Int) -> TerminalText {
    guard !fits(width) else { return self }
    var columns = 1
    let tail = text.reversed().prefix { character in
      columns += character.displayWidth
      return columns <= width
    }
    return TerminalText(shown: "…" + String(tail.reversed()))
  }

  /// The text in lines of at most `width` columns, broken at blanks where there are any.
  ///
  /// Every line but the first begins with `indent` blanks, which are part of the width. At least
  /// ten columns are used for text, however narrow the width.
  package func wrapped(to width: Int, indent: Int = 0) -> [TerminalText] {
    var lines: [TerminalText] = []
    var line = ""
    var columns = 0
    var margin: Int { lines.isEmpty ? 0 : indent }
    var room: Int { max(10, width - margin) }
    func finishLine() {
      lines.append(TerminalText(shown: String(repeating: " ", count: margin) + line))
      (line, columns) = ("", 0)
    }
    for word in text.split(separator: " ") {
      var rest = word
      var wordColumns = TerminalText(shown: rest).displayWidth
      if columns > 0 {
        if columns + 1 + wordColumns <= room {
          line += " "
          columns += 1
        } else {
          finishLine()
        }
      }
      while wordColumns > room {
        let piece = Self.prefix(of: rest, columns: room)
        line = String(piece)
        rest = rest[piece.endIndex...]
        wordColumns -= TerminalText(shown: piece).displayWidth
        finishLine()
      }
      line += rest
      columns += wordColumns
    }
    if columns > 0 || lines.isEmpty { finishLine() }
    return lines
  }

  /// Whether the text takes at most `width` columns, without measuring more of it than needed.
  private func fits(_ width: Int) -> Bool {
    var columns = 0
    for character in text {
      columns += character.displayWidth
      if columns > width { return false }
    }
    return true
  }

  /// As many whole characters as fit.
  private static func prefix(of text: Substring, columns: Int) -> Substring {
    var taken = 0
    var end = text.startIndex
    for index in text.indices {
      taken += text[index].displayWidth
      if taken > columns { break }
      end = text.index(after: index)
    }
    return text[..<end]
  }
}
