extension JSONElement {
  /// Reads a JSON text as `Document.init(json:limits:)` does, and copies nothing out of it.
  package init(json bytes: [UInt8], limits: DocumentLimits = .standard) throws(DocumentError) {
    let text = try TextEncoding.utf8(bytes)
    do throws(TextFault) {
      self.init(try JSONTape(text, limits: limits))
    } catch {
      throw error.error(in: text.span)
    }
  }
}
