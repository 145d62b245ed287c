/// Why a path could not be parsed, and where.
package struct DocumentPathError: Error, Hashable, CustomStringConvertible {
  package let text: String
  /// The character at which the path stops making sense, counted from 1 in Unicode scalars.
  package let column: Int
  package let expected: String

  package var description: String {
    "\(text.jsonQuoted) is no path: \(expected) expected at character \(column)"
  }
}
