/// Refuses YAML whose mere composing could take for ever.
///
/// Aliases of aliases stand for exponentially many values. A reader that follows them counts as
/// it goes; but Yams hashes the keys of a mapping before we see it, and a key may be an alias. So
/// a text with several anchors and more than a few aliases may only have keys that are written
/// out.
///
/// The text is looked at byte by byte, without knowing what is a comment or a quoted string:
/// it may see anchors, aliases and keys where there are none, and never misses one.
enum YAMLAliasGuard {
  /// Sixteen aliases of aliases stand for some 400 values at most.
  private static let harmless = 16

  static func check(_ bytes: [UInt8]) throws(DocumentError) {
    var anchors = 0
    var aliases = 0
    var key: Int?
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "&") where isNamed(index, bytes):
        anchors += 1
      case UInt8(ascii: "*") where isNamed(index, bytes):
        aliases += 1
        if isKey(aliasAt: index, bytes) { key = key ?? index }
      case UInt8(ascii: "?"):
        if index + 1 == bytes.count || isBlank(bytes[index + 1]) { key = key ?? index }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if isFollowedByColon(index + 1, bytes) { key = key ?? index }
      default:
        break
      }
    }
    guard let key, anchors > 1, aliases > harmless else { return }
    throw DocumentError(
      .refused("a key that is no text, beside many aliases,"),
      at: DocumentPosition(offset: key, in: bytes.span))
  }

  /// Whether the `&` or `*` at `index` stands where a value may begin, and a name follows it.
  private static func isNamed(_ index: Int, _ bytes: [UInt8]) -> Bool {
    guard index + 1 < bytes.count, isNamePart(bytes[index + 1]) else { return false }
    return index == 0 || isBlank(bytes[index - 1]) || "[{,:?-".utf8.contains(bytes[index - 1])
  }

  private static func isKey(aliasAt index: Int, _ bytes: [UInt8]) -> Bool {
    var end = index + 1
    while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
    return isFollowedByColon(end, bytes)
  }

  private static func isFollowedByColon(_ index: Int, _ bytes: [UInt8]) -> Bool {
    bytes[index...].first { !isBlank($0) } == UInt8(ascii: ":")
  }

  /// What libyaml takes for a part of an anchor's name.
  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// White space of any kind, which in YAML is in part beyond ASCII.
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte >= 0x80
  }
}
