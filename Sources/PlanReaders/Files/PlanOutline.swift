internal import Documents

/// What a file turns out to hold, as far as a look at its top level tells. Formats are recognised
/// by this, never by a file's name.
package struct PlanOutline: Sendable {
  enum Contents: Sendable {
    /// A JSON value, perhaps among lines that a tool printed around it.
    case json(JSONOutline)
    /// Other text, of which `head` is the beginning.
    case text(head: String, JSONSource)
    /// The first bytes of what is no text.
    case binary([UInt8])
    /// The names of a directory's entries.
    case directory([String])
    case nothing
  }

  let file: PlanFile
  let contents: Contents

  /// The file's JSON; nil when it holds none.
  var json: JSONOutline? {
    guard case .json(let outline) = contents else { return nil }
    return outline
  }

  /// The text that the file holds, without what a tool printed around it; more than `limit` bytes
  /// are refused.
  func text(limit: Int) throws(DocumentError) -> [UInt8] {
    switch contents {
    case .json(let outline): try outline.source.bytes(in: outline.range, limit: limit)
    case .text(_, let source): try source.bytes(limit: limit)
    case .binary, .directory, .nothing: []
    }
  }

  /// Whether the file is one JSON object, and has the member.
  func has(_ member: String) -> Bool {
    json?.shape == .object && json?[member] != nil
  }

  /// Whether the file is one JSON object that has the member, and its value is of this kind.
  func has(_ member: String, _ kind: JSONOutline.Kind) -> Bool {
    has(member) && json?[member]?.kind == kind
  }

  /// Whether the file is one JSON object, or one after the other as a stream is written, and the
  /// first has the members.
  func begins(with members: String...) -> Bool {
    guard let json, json.shape == .object || json.shape == .objects else { return false }
    return members.allSatisfy { json[$0] != nil }
  }

  /// A member of the file's JSON object, read in full; nil when it is absent.
  func document(of member: String) throws(PlanError) -> Document? {
    do throws(DocumentError) {
      return try json?.document(of: member)
    } catch {
      throw error.planError(about: file.name)
    }
  }

  /// Calls `body` with each element of a list, a few in memory at a time; not at all when the
  /// member is absent or null. A list that is too long is an error.
  func forEachElement(
    of member: String, _ body: (JSONElement) -> Void
  ) throws(PlanError) {
    try forEachElement(of: member, reading: { { $0 } }, body)
  }

  /// The same with what is made of each element. That happens on other threads where the list is
  /// long: `reading` gives each of them a function for itself.
  func forEachElement<Element: Sendable>(
    of member: String, reading: @escaping @Sendable () -> (JSONElement) -> Element,
    _ body: (Element) -> Void
  ) throws(PlanError) {
    var count = 0
    try self.reading {
      try json?.forEachElement(of: member, reading: reading) { element in
        count += 1
        guard count <= file.maximumElements else { throw tooManyElements(of: member) }
        body(element)
      }
    }
  }

  /// Calls `body` with each object of a stream, one in memory at a time. Lines of other text, as
  /// wrappers print them among the objects, are passed over.
  func forEachObject(_ body: (JSONElement) throws(PlanError) -> Void) throws(PlanError) {
    try reading { try json?.forEachLine(skippingOtherText: true) { try body($0) } }
  }

  /// Turns what reading throws into errors about this file.
  private func reading(_ body: () throws -> Void) throws(PlanError) {
    do {
      try body()
    } catch let error as PlanError {
      throw error
    } catch let error as DocumentError {
      throw error.planError(about: file.name)
    } catch {
      throw PlanError(.unreadable, "\(file.name) cannot be read: \(error).")
    }
  }

  /// The error about a list that is too long.
  func tooManyElements(of member: String) -> PlanError {
    PlanError(
      .tooLarge,
      "\(file.name) is more than headroom reads: it has more than \(file.maximumElements) "
        + "\(member).")
  }

  /// The object that the names lead to, one within the other; nil where one is absent.
  func outline(at path: [String]) throws(PlanError) -> PlanOutline? {
    var found = json
    do throws(DocumentError) {
      for name in path {
        guard let outline = found, let member = outline[name], member.kind == .object else {
          return nil
        }
        found = try JSONOutline(
          outline.source, startingAt: member.range.lowerBound, allowingTrailingText: true)
      }
    } catch {
      throw error.planError(about: file.name)
    }
    return found.map { PlanOutline(file: file, contents: .json($0)) }
  }
}
