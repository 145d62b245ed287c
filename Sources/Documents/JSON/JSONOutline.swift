/// What lies at the top level of a JSON text, found in one pass through bounded memory.
///
/// Below the top level only brackets and quotes are minded; a member is checked in full when it
/// is asked for.
package struct JSONOutline: Sendable {
  /// What the text is.
  package enum Shape: Hashable, Sendable {
    /// Nothing but white space.
    case empty
    /// A string, a number or a word.
    case scalar
    case array
    case object
    /// Several objects one after the other, as a stream of events is written.
    case objects
  }

  /// A member of the object at the top level.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let kind: Kind
    /// The bytes of its value.
    package let range: Range<Int>
  }

  /// What a value is, as its first byte tells.
  package enum Kind: Hashable, Sendable {
    case object, array, string, scalar

    init(firstByte byte: UInt8) {
      switch byte {
      case UInt8(ascii: "{"): self = .object
      case UInt8(ascii: "["): self = .array
      case UInt8(ascii: "\""): self = .string
      default: self = .scalar
      }
    }
  }

  package let source: JSONSource
  package let shape: Shape
  /// The bytes of the value, or of the first object of several.
  package let range: Range<Int>
  /// The members of the object, or of the first of several, in the order of the text.
  package let members: [Member]
  let limits: DocumentLimits

  /// Looks through the text from `start` on (by default, all of it). Text after the value is an
  /// error unless it is allowed.
  package init(
    _ source: JSONSource, startingAt start: Int? = nil, allowingTrailingText: Bool = false,
    limits: DocumentLimits = .element
  ) throws(DocumentError) {
    self.source = source
    self.limits = limits
    var reader = JSONOutlineReader(source, from: start ?? source.range.lowerBound)
    do throws(TextFault) {
      try reader.read(allowingTrailingText: allowingTrailingText)
    } catch {
      throw source.error(error)
    }
    (shape, range, members) = (reader.shape, reader.range, reader.members)
  }

  /// The member `name`; nil when it is absent.
  package subscript(name: String) -> Member? {
    members.first { $0.name == name }
  }
}
