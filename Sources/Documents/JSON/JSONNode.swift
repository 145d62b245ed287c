/// One value, or the name of a member, on a `JSONTape`.
///
/// The tape holds values in the order of the text; what lies inside an array or object follows
/// it directly, and `next` jumps over all of that. A member is a name and the value after it.
struct JSONNode {
  enum Kind: UInt8 {
    case null, no, yes, number, string, name, array, object
  }

  let kind: Kind
  /// A string or name that holds escapes, so that its bytes are not yet its characters.
  let isEscaped: Bool
  /// Where the value begins; in strings and names, after the quote.
  let start: UInt32
  /// Where it ends; in strings and names, before the quote.
  var end: UInt32
  /// The node after this one and all that lies within it.
  var next: UInt32

  var range: Range<Int> { Int(start)..<Int(end) }
}
