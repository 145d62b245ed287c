internal import Documents

/// The size of a planned document as AWS counts it.
struct DocumentSize: Hashable {
  /// The least that it can be: what the plan knows, without the white space that a tool may take
  /// out of JSON before it sends it.
  var least: Int
  /// The text as the plan has it.
  var written: Int
  /// Whether pieces are decided only at apply.
  var isPartial: Bool

  static let zero = DocumentSize(least: 0, written: 0, isPartial: false)

  static func + (left: DocumentSize, right: DocumentSize) -> DocumentSize {
    DocumentSize(
      least: left.least + right.least, written: left.written + right.written,
      isPartial: left.isPartial || right.isPartial)
  }
}

extension DocumentSize {
  /// Nil for a document of which nothing can be said: it is decided only at apply, is a secret, or
  /// stands in the plan as its hash.
  init?(_ part: PlannedPart, counting: SizeLimit.Counting) {
    switch part.value {
    case .string(let text) where !part.isUnknown:
      guard let written = counting.size(of: text) else { return nil }
      // A tool may write JSON anew.
      let compact = (try? Document(json: text)).flatMap { document in
        document.object == nil ? nil : counting.size(of: document.jsonText(.compact))
      }
      self.init(least: min(written, compact ?? written), written: written, isPartial: false)
    case .object(let members)? where !part.isUnknown:
      let text = Document.object(members).jsonText(.compact)
      guard let size = counting.size(of: text) else { return nil }
      // What is unknown stands as null, and will be a text of its own.
      let unknown = part.unknownPlaces
      let known = size - unknown * "null".count
      self.init(least: known, written: known, isPartial: unknown > 0)
    default:
      return nil
    }
  }
}

extension SizeLimit.Counting {
  /// Nil when the text is not the document itself.
  fileprivate func size(of text: String) -> Int? {
    switch self {
    case .bytes: return text.utf8.count
    case .bytesUnhashed: return text.isSHA1 ? nil : text.utf8.count
    case .characters: return text.unicodeScalars.count
    case .withoutWhiteSpace:
      return text.unicodeScalars.count { !$0.properties.isWhitespace }
    case .base64: return text.sizeOfBase64
    }
  }
}

extension String {
  /// Whether it may be what Terraform's provider keeps instead of user data.
  fileprivate var isSHA1: Bool { utf8.count == 40 && allSatisfy(\.isHexDigit) }

  /// How many bytes it encodes (RFC 4648, section 4); nil for other text.
  fileprivate var sizeOfBase64: Int? {
    let digits = utf8.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    let isEncoded = digits.dropLast(padding).allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
    guard isEncoded, digits.count.isMultiple(of: 4), padding <= 2 else { return nil }
    return digits.count / 4 * 3 - padding
  }
}
