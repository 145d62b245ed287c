import Testing

@testable import Planner

@Suite("Answers of three values")
struct TernaryTests {
  @Test("A no decides an and, a yes decides an or; else what is not known stays so")
  func logic() {
    for other in [Ternary.no, .unknown, .yes] {
      #expect(Ternary.no.and(other) == .no)
      #expect(other.and(.no) == .no)
      #expect(Ternary.yes.or(other) == .yes)
      #expect(other.or(.yes) == .yes)
      #expect(Ternary.yes.and(other) == other)
      #expect(Ternary.no.or(other) == other)
    }
    #expect(!Ternary.unknown == .unknown)
    #expect([Ternary]().all { $0 } == .yes)
    #expect([Ternary]().any { $0 } == .no)
  }
}
