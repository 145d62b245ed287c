extension JSONOutline {
  /// The member `name`, read in full; nil when it is absent.
  package func document(
    of name: String, limits: DocumentLimits = .standard
  ) throws(DocumentError) -> Document? {
    guard let member = self[name] else { return nil }
    return try document(in: member.range, limits: limits)
  }

  /// The whole value, or the first of several, read in full.
  package func document(limits: DocumentLimits = .standard) throws(DocumentError) -> Document {
    try document(in: range, limits: limits)
  }

  /// Calls `body` with each element of the array that is the member `name`, a few of them in memory
  /// at a time; not at all when the member is absent or null. Any other value is an error.
  package func forEachElement(
    of name: String, _ body: (JSONElement) throws -> Void
  ) throws {
    try forEachElement(of: name, reading: { { $0 } }, body)
  }

  /// Arrays of more bytes are read on other processors while `body` is at work.
  private static let enoughToReadAhead = 1 << 20

  /// The same with what is made of each element. That happens on other threads where the array is
  /// long: `reading` gives each of them a function for itself.
  package func forEachElement<Element: Sendable>(
    of name: String, reading: @escaping @Sendable () -> (JSONElement) -> Element,
    _ body: (Element) throws -> Void
  ) throws {
    guard let member = self[name] else { return }
    if member.kind == .scalar, try document(of: name) == .null { return }
    var reader = JSONArrayReader(member, of: self)
    guard member.range.count > Self.enoughToReadAhead else {
      let read = reading()
      while let batch = try located({ () throws(TextFault) in try reader.next() }) {
        for element in batch { try body(read(element)) }
      }
      return
    }
    let ahead = JSONReadAhead(reader, reading)
    defer { ahead.stop() }
    while let batch = try located({ () throws(TextFault) in try ahead.next() }) {
      for element in batch { try body(element) }
    }
  }

  /// Calls `body` with each object of a text that is one object after the other. With
  /// `skippingOtherText`, lines that begin with anything but an object are passed over.
  package func forEachLine(
    skippingOtherText: Bool = false, _ body: (JSONElement) throws -> Void
  ) throws {
    let rest = range.lowerBound..<source.range.upperBound
    var walker = JSONWalker(source, rest, limits: limits)
    while let byte = try located({ () throws(TextFault) in try walker.nextByte() }) {
      if byte == UInt8(ascii: "{") {
        try body(try located { () throws(TextFault) in try walker.value() })
      } else if skippingOtherText {
        try located { () throws(TextFault) in try walker.skipLine() }
      } else {
        throw source.error(walker.fault("an object"))
      }
    }
  }

  private func document(
    in range: Range<Int>, limits: DocumentLimits
  ) throws(DocumentError) -> Document {
    var walker = JSONWalker(source, range, limits: limits)
    return try located { () throws(TextFault) in try walker.value().document() }
  }

  /// Turns a fault into an error that says line and column.
  private func located<Result>(
    _ step: () throws(TextFault) -> Result
  ) throws(DocumentError) -> Result {
    do throws(TextFault) {
      return try step()
    } catch {
      throw source.error(error)
    }
  }
}
