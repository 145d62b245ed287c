/// An XML text, read whole.
///
/// Understood is what services answer with: elements, attributes, text, CDATA, comments, a
/// declaration, UTF-8, the five entities and numeric references. A DOCTYPE is refused, and with
/// it every entity that a text could define: nothing expands, nothing is fetched.
///
/// A class, because the cheap `XMLElement` views share it; it never changes.
package final class XMLTree: Sendable {
  let bytes: [UInt8]
  let nodes: [XMLNode]

  package init(_ bytes: [UInt8], limits: DocumentLimits = .xml) throws(DocumentError) {
    let text = try TextEncoding.utf8(bytes)
    self.bytes = text
    guard text.count <= limits.bytes else {
      throw DocumentError(.tooLarge(limit: limits.bytes), at: nil)
    }
    do throws(TextFault) {
      nodes = try XMLParser.nodes(of: text.span, limits: limits)
    } catch {
      throw error.error(in: text.span)
    }
  }

  package convenience init(_ text: String, limits: DocumentLimits = .xml) throws(DocumentError) {
    try self.init(Array(text.utf8), limits: limits)
  }

  package var root: XMLElement { XMLElement(self, at: 0) }
}
