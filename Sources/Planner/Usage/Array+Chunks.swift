extension Array {
  /// The elements in pieces of at most `size`, at least one.
  func chunks(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: Swift.max(size, 1)).map {
      Array(self[$0..<Swift.min($0 + Swift.max(size, 1), count)])
    }
  }
}
