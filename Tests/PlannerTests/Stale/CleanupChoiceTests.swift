import TestSupport
import Testing

@testable import Planner

@Suite("Which runs are cleaned up")
struct CleanupChoiceTests {
  @Test("The fewest that give enough, and of equals the oldest")
  func fewest() {
    let one = CleanupChoice(amounts: [[1], [3], [2], [3]], needs: [3])
    #expect(one.runs == [1])
    let two = CleanupChoice(amounts: [[2], [1], [2], [3]], needs: [4])
    #expect(two.runs == [0, 2])
    #expect(CleanupChoice(amounts: [[1], [1]], needs: [3]).runs == [])
    #expect(CleanupChoice(amounts: [], needs: [1]).runs == [])
  }

  @Test("One set for all needs that can be met")
  func joint() {
    let choice = CleanupChoice(
      amounts: [[1, 0, 0], [0, 2, 0], [1, 2, 0]], needs: [1, 2, 5])
    #expect(choice.runs == [2])
  }

  @Test("For random accounts: what is needed, by no smaller set, and the oldest of that size")
  func property() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<400 {
      let needs = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Double(Int.random(in: 1...6, using: &random))
      }
      let amounts = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        needs.map { _ in Double(Int.random(in: 0...3, using: &random)) }
      }
      let runs = CleanupChoice(amounts: amounts, needs: needs).runs
      #expect(runs == Self.bruteForce(amounts, needs), "\(amounts) \(needs)")
    }
  }

  @Test("Beyond the search every need is still met, and no run is there for nothing")
  func large() {
    var random = SeededGenerator(seed: 4)
    let needs = [900.0, 700, 800]
    let amounts = (0..<500).map { _ in
      needs.map { _ in Double(Int.random(in: 0...9, using: &random)) }
    }
    let runs = CleanupChoice(amounts: amounts, needs: needs, mostSteps: 5_000).runs
    func meets(_ runs: [Int]) -> Bool {
      needs.indices.allSatisfy { need in
        runs.reduce(0) { $0 + amounts[$1][need] } >= needs[need]
      }
    }
    #expect(meets(runs))
    #expect(runs.allSatisfy { run in !meets(runs.filter { $0 != run }) })
  }

  /// All subsets: the smallest that meet every need which all runs together meet, then the first.
  private static func bruteForce(_ amounts: [[Double]], _ needs: [Double]) -> [Int] {
    func met(_ runs: [Int]) -> Set<Int> {
      Set(
        needs.indices.filter { need in
          runs.reduce(0) { $0 + amounts[$1][need] } >= needs[need]
        })
    }
    let possible = met(Array(amounts.indices))
    guard !possible.isEmpty else { return [] }
    let sets = (0..<(1 << amounts.count)).map { bits in
      amounts.indices.filter { bits & (1 << $0) != 0 }
    }
    return sets.filter { met($0).isSuperset(of: possible) }
      .min { $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1) } ?? []
  }
}
