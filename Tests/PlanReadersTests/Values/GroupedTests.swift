import Testing

@testable import PlanReaders

@Suite("Elements in groups")
struct GroupedTests {
  private let grouped = {
    var grouped = Grouped<String, Int>()
    for (number, key) in ["a", "b", "a", "c", "a", "b"].enumerated() {
      grouped.append(number, for: key)
    }
    return grouped
  }()

  @Test("Elements stay in their order, and those of a key too")
  func order() {
    #expect(grouped.elements == [0, 1, 2, 3, 4, 5])
    #expect(grouped["a"] == [0, 2, 4])
    #expect(grouped["c"] == [3])
    #expect(grouped["d"].isEmpty)
  }

  @Test("Keys come in the order of their first elements, which lead to the others")
  func places() {
    let first = grouped.firstPlaces.map(Int.init)
    #expect(first == [0, 1, 3])
    #expect(first.map(grouped.places) == [[0, 2, 4], [1, 5], [3]])
    #expect(first.map(grouped.isAlone) == [false, false, true])
  }

  @Test("A key is held where an element has it")
  func held() {
    #expect(grouped.held("b") == "b")
    #expect(grouped.held("d") == nil)
  }
}
