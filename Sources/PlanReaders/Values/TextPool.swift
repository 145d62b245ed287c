/// Texts that occur again and again, each held once.
struct TextPool {
  private var texts: Set<String> = []

  /// The text as it is held already, or from now on.
  mutating func held(_ text: String) -> String {
    texts.insert(text).memberAfterInsert
  }
}
