/// Finds what somebody may have meant who wrote a name that is not there.
package enum NearNames {
  private static let most = 3

  /// The names that are nearest to `text`, at most three and the nearest first; empty when none is
  /// near. Capital and small letters are the same.
  package static func nearest(to text: String, among names: some Sequence<String>) -> [String] {
    let text = Array(text.lowercased().utf8.prefix(100))
    let furthest = max(1, text.count / 3)
    return Set(names)
      .map { ($0, distance(from: text, to: Array($0.lowercased().utf8.prefix(100)))) }
      .filter { $0.1 <= furthest }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .prefix(most).map(\.0)
  }

  /// " Did you mean a, b or c?", or nothing.
  package static func question(_ names: [String]) -> String {
    guard let last = names.last else { return "" }
    let others = names.dropLast().joined(separator: ", ")
    return " Did you mean \(others.isEmpty ? last : "\(others) or \(last)")?"
  }

  /// How many letters must be changed, added or taken away (Levenshtein).
  private static func distance(from left: [UInt8], to right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (lineIndex, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = lineIndex + 1
      for (index, other) in right.enumerated() {
        let substitution = diagonal + (letter == other ? 0 : 1)
        diagonal = row[index + 1]
        row[index + 1] = min(substitution, diagonal + 1, row[index] + 1)
      }
    }
    return row[right.count]
  }
}
