extension Array where Element: Sendable {
  /// What is made of each element, in their order, on as many processors as there are.
  func concurrentMap<Value: Sendable>(
    _ make: @escaping @Sendable (Element) -> Value
  ) async -> [Value] {
    await withTaskGroup { group in
      for (index, element) in enumerated() {
        group.addTask { (index, make(element)) }
      }
      var made = [Value?](repeating: nil, count: count)
      for await (index, value) in group { made[index] = value }
      return made.compactMap(\.self)
    }
  }
}
