/// Texts that occur again and again, each held once.
struct TextPool {
  private var texts: Set<String> = []
  /// The next is mostly the same.
  private var last = ""

  /// The text as it is held already, or from now on.
  mutating func held(_ text: String) -> String {
    if text != last { last = texts.insert(text).memberAfterInsert }
    return last
  }
}
