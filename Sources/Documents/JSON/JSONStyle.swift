/// How a JSON text is laid out.
package enum JSONStyle: Hashable, Sendable {
  /// Without white space, on one line.
  case compact
  /// Indented by two spaces; an array of scalars that fits into 80 columns stays on its line.
  case pretty
}
