/// A YAML text as a document, and where in the text each value stands.
///
/// Plain scalars are resolved by YAML 1.2's core schema (`YAMLScalar`), so that `2012-10-17`,
/// `yes` and `0123` stay texts. CloudFormation's short forms become what they stand for
/// (`YAMLTag`). Aliases and `<<` are followed; what they yield counts against the limits. A
/// name given twice, a name that is no scalar, and a second document are errors.
package struct YAMLReader: Sendable {
  package let document: Document
  private let places: DocumentPlaces

  /// A text without a document is null.
  package init(_ bytes: [UInt8], limits: DocumentLimits = .yaml) throws(DocumentError) {
    guard bytes.count <= limits.bytes else {
      throw DocumentError(.tooLarge(limit: limits.bytes), at: nil)
    }
    let utf8 = try TextEncoding.utf8(bytes)
    guard let text = String(validating: utf8, as: UTF8.self) else {
      throw DocumentError(.invalidEncoding, at: nil)
    }
    try YAMLAliasGuard.check(utf8)
    if let root = try YAMLComposer.compose(text, limits: limits) {
      (document, places) = try YAMLWalker.read(root)
    } else {
      (document, places) = (.null, DocumentPlaces(DocumentPosition(line: 1, column: 1)))
    }
  }

  package init(_ text: String, limits: DocumentLimits = .yaml) throws(DocumentError) {
    try self.init(Array(text.utf8), limits: limits)
  }

  /// Where the value that `path` names stands, or the name of a member; for what is not there,
  /// where the last value on the way to it stands.
  package func position(of path: DocumentPath) -> DocumentPosition {
    places.position(of: path.steps[...])
  }
}
