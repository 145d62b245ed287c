internal import Documents

/// Joins the pages of an answer.
///
/// The lists that go on from page to page become one; all else is as on the first page, without
/// tokens and flags, since there is nothing left to ask for.
struct PageCollector {
  private let pages: PageModel
  private var first: Document?
  /// The elements of each of the model's results; nil while no page has had that list.
  private var results: [[Document]?]
  private var seen: Set<[Document?]> = []

  init(_ pages: PageModel) {
    self.pages = pages
    results = pages.results.map { _ in nil }
  }

  /// What the input members that say where to go on must be for the next page, by name, null for
  /// one that must not stay; nil when this was the last page.
  ///
  /// An empty token is none. Throws when a token comes a second time, since the pages would then
  /// never end, and when the answer says that there is more but not where.
  mutating func add(_ page: Document) throws(MalformedResponse) -> [String: Document]? {
    if first == nil { first = page }
    for (index, path) in pages.results.enumerated() {
      if let elements = page.value(at: path)?.array {
        // In place: to copy them all for each page would take the square of their number.
        if results[index] == nil { results[index] = [] }
        results[index]?.append(contentsOf: elements)
      }
    }
    let more = pages.more.flatMap { page.value(at: $0)?.bool }
    if more == false { return nil }
    let tokens = pages.outputTokens.map { path -> Document? in
      guard let token = page.value(at: path), !token.isNull, token != "" else { return .none }
      return token
    }
    guard tokens.contains(where: { $0 != nil }) else {
      if more == true { throw MalformedResponse("more pages, but no token for them") }
      return nil
    }
    guard seen.insert(tokens).inserted else {
      throw MalformedResponse("the same page token twice")
    }
    return Dictionary(zip(pages.inputTokens, tokens.map { $0 ?? .null })) { first, _ in first }
  }

  /// All pages together.
  var document: Document {
    var document = first ?? [:]
    for path in pages.outputTokens + [pages.more].compactMap({ $0 }) {
      if let names = path.memberNames { document = document.replacing(names, with: nil) }
    }
    for (path, elements) in zip(pages.results, results) {
      guard let elements, let names = path.memberNames else { continue }
      document = document.replacing(names, with: .array(elements))
    }
    return document
  }
}

extension DocumentPath {
  /// The names on the way, when the path goes through objects alone.
  fileprivate var memberNames: ArraySlice<String>? {
    let names = steps.compactMap { step in
      if case .member(let name) = step { name } else { nil }
    }
    return names.count == steps.count ? names[...] : nil
  }
}

extension Document {
  /// The document with another value at that place, or without it; places that are not there stay
  /// away.
  fileprivate func replacing(_ names: ArraySlice<String>, with value: Document?) -> Document {
    guard let name = names.first, case .object(var members) = self else { return self }
    if names.count == 1 {
      members[name] = value
    } else if let inner = members[name] {
      members[name] = inner.replacing(names.dropFirst(), with: value)
    }
    return .object(members)
  }
}
