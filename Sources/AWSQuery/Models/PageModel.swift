internal import Documents

/// How an operation hands out long answers in pages; see botocore's `paginators-1.json`.
package struct PageModel: Hashable, Sendable {
  /// The input members that say where to go on.
  let inputTokens: [String]
  /// Where in an answer the values for them are, in the same order.
  let outputTokens: [DocumentPath]
  /// The lists that go on from page to page.
  let results: [DocumentPath]
  /// The flag that says whether there is more; nil when only the tokens say so.
  let more: DocumentPath?
  let size: Size?

  /// How many items to ask for at once.
  struct Size: Hashable, Sendable {
    let member: String
    /// The most that AWS allows.
    let limit: Int
    /// A list of ids beside which AWS refuses a page size.
    let notWith: String?
  }
}
