/// What is read, is written and read again as the same; and the outline, which reads piece by
/// piece, sees what the reader of whole texts sees.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let document = try? Document(json: bytes)
  if let document {
    let text = document.jsonText(.pretty)
    precondition(try! Document(json: text) == document)
    precondition(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }
  guard let source = try? JSONSource(bytes: bytes, chunkSize: chunkSize(for: count)) else {
    return 0
  }
  guard let outline = try? JSONOutline(source) else {
    precondition(document == nil)
    return 0
  }
  precondition(
    outline.shape == .objects || document == nil || (try? outline.document()) == document)
  for member in outline.members {
    var elements: [Document] = []
    guard (try? outline.forEachElement(of: member.name) { elements.append($0.document()) }) != nil
    else { continue }
    let whole = try! outline.document(of: member.name)
    precondition(whole == .array(elements) || whole == .null)
  }
  try? outline.forEachLine(skippingOtherText: true) { _ = $0.document() }
  _ = try? source.offset(ofLineBeginningWith: "{")
  return 0
}

/// Pieces smaller than what is looked at together, and larger.
private func chunkSize(for count: Int) -> Int {
  count % 2 == 0 ? 1 + count % 19 : 64 + count % 301
}
