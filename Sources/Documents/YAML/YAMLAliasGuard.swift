/// Refuses YAML whose mere composing could take for ever.
///
/// Aliases of aliases stand for exponentially many values. A reader that follows them counts as
/// it goes; but Yams hashes the keys of a mapping before we see it, and a key may be an alias. So
/// a text with more than a few aliases may only have keys that are written out.
///
/// The text is looked at byte by byte, without knowing what is a comment or a quoted string:
/// it may see aliases and keys where there are none, and never misses one.
enum YAMLAliasGuard {
  /// Sixteen aliases of aliases stand for some 400 values at most.
  private static let harmless = 16

  static func check(_ bytes: [UInt8]) throws(DocumentError) {
    var aliases = 0
    var key: Int?
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "*"):
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
    guard let key, aliases > harmless else { return }
    throw DocumentError(
      .refused("a key that is no text, beside many aliases,"),
      at: DocumentPosition(offset: key, in: bytes.span))
  }

  private static func isKey(aliasAt index: Int, _ bytes: [UInt8]) -> Bool {
    var end = index + 1
    while end < bytes.count, !isBlank(bytes[end]), bytes[end] != UInt8(ascii: ",") { end += 1 }
    return end > index + 1 && (bytes[end - 1] == UInt8(ascii: ":") || isFollowedByColon(end, bytes))
  }

  private static func isFollowedByColon(_ index: Int, _ bytes: [UInt8]) -> Bool {
    let next = bytes[index...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return next == UInt8(ascii: ":")
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}
