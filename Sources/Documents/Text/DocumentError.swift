/// Why a text could not be read into a document, and where.
package struct DocumentError: Error, Hashable {
  package enum Reason: Hashable, Sendable {
    /// The text breaks its grammar: how, in words.
    case malformed(String)
    /// The text ends in the middle of a value.
    case truncated
    /// The text is not UTF-8 (or, with a byte order mark, UTF-16).
    case invalidEncoding
    /// One object names the same member twice, which readers would understand differently.
    case duplicateName(String)
    /// Something that is refused although the grammar allows it, such as an XML DOCTYPE.
    case refused(String)
    /// More bytes than this reader takes.
    case tooLarge(limit: Int)
    /// Values within values beyond this depth.
    case tooDeep(limit: Int)
    /// More values than this reader takes.
    case tooManyValues(limit: Int)
    /// The operating system could not read the text: why.
    case unreadable(String)

    static func malformed(expected: String) -> Reason {
      .malformed("\(expected) expected")
    }
  }

  package let reason: Reason
  /// Where the text stops making sense; nil when the fault lies with all of it.
  package let position: DocumentPosition?

  package init(_ reason: Reason, at position: DocumentPosition?) {
    self.reason = reason
    self.position = position
  }

  package var line: Int? { position?.line }
  package var column: Int? { position?.column }
}

extension DocumentError: CustomStringConvertible {
  package var description: String {
    position.map { "\(reason) at \($0)" } ?? "\(reason)"
  }
}

extension DocumentError.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let how): how
    case .truncated: "the text ends too early"
    case .invalidEncoding: "the text is in no valid encoding (UTF-8, or UTF-16 with its mark)"
    case .duplicateName(let name): "\(name.jsonQuoted) is given twice"
    case .refused(let what): "\(what) is refused"
    case .tooLarge(let limit): "more than \(limit) bytes"
    case .tooDeep(let limit): "values nested more than \(limit) deep"
    case .tooManyValues(let limit): "more than \(limit) values"
    case .unreadable(let why): "the text cannot be read: \(why)"
    }
  }
}
