/// How unlike two texts are: how many characters must be put in, taken out or changed to make one
/// of the other (Levenshtein).
struct EditDistance: Hashable, Sendable {
  let characters: Int

  /// What comes after the longest name of any kind is not looked at.
  private static let mostCharacters = 512

  init(from one: String, to another: String) {
    let one = one.prefix(Self.mostCharacters)
    let another = Array(another.prefix(Self.mostCharacters))
    var row = Array(0...another.count)
    for (position, character) in one.enumerated() {
      var diagonal = row[0]
      row[0] = position + 1
      for column in another.indices {
        let changed = diagonal + (character == another[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    characters = row[another.count]
  }
}
