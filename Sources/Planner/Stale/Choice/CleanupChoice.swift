/// Which runs to clean up so that quotas have room again: the fewest that do, and of sets of the
/// same size the one with the older runs.
///
/// Every need that all runs together can meet is met, since one more run never takes away from
/// another. With one need the answer is exact, whatever the number of runs. With several it is
/// exact as far as a search of `mostSteps` goes; beyond, the answer still meets every need and no
/// run of it can be left out, but a smaller set may exist.
package struct CleanupChoice: Sendable {
  /// What each run gives back of each need's quota, the oldest run first.
  private let amounts: [[Double]]
  private let needs: [Double]
  private let mostSteps: Int

  /// - Parameters:
  ///   - amounts: For each run, the oldest first, what it gives to each need.
  ///   - needs: How much is missing, each more than 0.
  package init(amounts: [[Double]], needs: [Double], mostSteps: Int = 200_000) {
    self.amounts = amounts
    self.needs = needs
    self.mostSteps = mostSteps
  }

  /// The runs to clean up, in their order; empty when no need can be met.
  package var runs: [Int] {
    let met = needs.indices.filter { need in
      amounts.reduce(0) { $0 + $1[need] } >= needs[need]
    }
    guard !met.isEmpty else { return [] }
    let useful = amounts.indices.filter { run in met.contains { amounts[run][$0] > 0 } }
    var search = Search(
      amounts: useful.map { run in met.map { amounts[run][$0] } }, needs: met.map { needs[$0] },
      steps: mostSteps)
    return search.smallest().map { useful[$0] }
  }
}

extension CleanupChoice {
  /// Looks for a set of one size after the other, the smallest first and older runs before younger
  /// ones.
  private struct Search {
    let amounts: [[Double]]
    let needs: [Double]
    var steps: Int
    /// For each need, the sum of the `count` largest amounts among the runs from `start` on, by
    /// start and count.
    private let best: [[[Double]]]

    init(amounts: [[Double]], needs: [Double], steps: Int) {
      self.amounts = amounts
      self.needs = needs
      self.steps = steps
      best = needs.indices.map { need in
        Self.largestSums(amounts.map { $0[need] }, upTo: needs[need])
      }
    }

    /// Sums beyond `need` are not told apart, which keeps the lists short.
    private static func largestSums(_ values: [Double], upTo need: Double) -> [[Double]] {
      var sums: [[Double]] = [[0]]
      var largest: [Double] = []
      for value in values.reversed() {
        let place = largest.firstIndex { $0 < value } ?? largest.count
        largest.insert(value, at: place)
        var row = [0.0]
        for value in largest {
          guard let last = row.last, last < need, value > 0 else { break }
          row.append(last + value)
        }
        // What is not among the largest needed ones can never be of use again.
        if row.count <= largest.count { largest.removeLast(largest.count - row.count + 1) }
        sums.append(row)
      }
      return sums.reversed()
    }

    private func reaches(_ need: Int, _ missing: Double, from start: Int, count: Int) -> Bool {
      let row = best[need][start]
      return row[min(count, row.count - 1)] >= missing
    }

    mutating func smallest() -> [Int] {
      for size in 1...max(amounts.count, 1) {
        var chosen: [Int] = []
        if complete(&chosen, missing: needs, from: 0, count: size) { return chosen }
        if steps <= 0 { break }
      }
      return sufficient()
    }

    /// Adds `count` runs from `start` on that meet what is missing.
    private mutating func complete(
      _ chosen: inout [Int], missing: [Double], from start: Int, count: Int
    ) -> Bool {
      if missing.allSatisfy({ $0 <= 0 }) { return true }
      guard count > 0 else { return false }
      for run in start..<amounts.count {
        steps -= 1
        guard steps > 0,
          needs.indices.allSatisfy({ reaches($0, missing[$0], from: run, count: count) })
        else { return false }
        chosen.append(run)
        let rest = zip(missing, amounts[run]).map { $0 - $1 }
        if complete(&chosen, missing: rest, from: run + 1, count: count - 1) { return true }
        chosen.removeLast()
      }
      return false
    }

    /// The run that gives the most of what is missing, again and again; then without those that
    /// turn out not to be needed, the youngest first.
    private func sufficient() -> [Int] {
      var missing = needs
      var chosen: Set<Int> = []
      while missing.contains(where: { $0 > 0 }) {
        let gains = amounts.indices.filter { !chosen.contains($0) }.map { run in
          (
            run: run,
            gain: needs.indices.reduce(0) { sum, need in
              sum + min(amounts[run][need], max(missing[need], 0)) / needs[need]
            }
          )
        }
        // The first of equals is the oldest.
        guard let most = gains.map(\.gain).max(), most > 0,
          let next = gains.first(where: { $0.gain == most })
        else { break }
        chosen.insert(next.run)
        missing = zip(missing, amounts[next.run]).map { $0 - $1 }
      }
      for run in chosen.sorted(by: >) {
        let rest = zip(missing, amounts[run]).map { $0 + $1 }
        guard rest.allSatisfy({ $0 <= 0 }) else { continue }
        chosen.remove(run)
        missing = rest
      }
      return chosen.sorted()
    }
  }
}
