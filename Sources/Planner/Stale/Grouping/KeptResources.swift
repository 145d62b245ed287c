/// What of the runs stays, and why: what is protected, and what cannot go without it.
///
/// Nothing is deleted while what stands in it or uses it stays; no part of a thing that stays; no
/// member of a stack without the stack, and no stack without all of its members.
struct KeptResources {
  /// Phrases, by the place in the inventory.
  private(set) var reasons: [Int: String] = [:]

  /// That `index` can only go together with `other`.
  struct Need: Hashable {
    enum Kind: Hashable {
      /// The other one stands in it, or uses it.
      case emptiness
      /// It is a part of the other one.
      case whole
      case stack
      case member
    }

    let index: Int
    let other: Int
    let kind: Kind
  }

  private struct Cause {
    let index: Int
    let clause: String
  }

  /// - Parameters:
  ///   - runs: The suffix of each resource that belongs to a run.
  ///   - protections: Why some of those stay.
  ///   - label: How a resource is called in a sentence.
  init(
    runs: [Int: String], protections: [Int: String], needs: some Sequence<Need>,
    label: (Int) -> String
  ) {
    reasons = protections
    let dependents = Dictionary(grouping: needs) { $0.other }
    var open: [Cause] = protections.keys.sorted().map { index in
      Cause(index: index, clause: "\(label(index)): \(protections[index] ?? "")")
    }
    for (other, needs) in dependents.sorted(by: { $0.key < $1.key }) {
      for need in needs {
        guard let run = runs[need.index], runs[other] != run else { continue }
        let owner = runs[other].map { "belongs to \($0)" } ?? "belongs to no stale run"
        keep(need, because: "\(label(other)) \(owner)", &open)
      }
    }
    // In the order in which they were found, so that the same account gives the same reasons.
    var next = 0
    while next < open.count {
      let cause = open[next]
      next += 1
      for need in dependents[cause.index] ?? [] where runs[need.index] == runs[cause.index] {
        keep(need, because: cause.clause, &open)
      }
    }
  }

  private mutating func keep(_ need: Need, because clause: String, _ open: inout [Cause]) {
    guard reasons[need.index] == nil else { return }
    let what =
      switch need.kind {
      case .emptiness: "something that stands in it or uses it stays"
      case .whole: "what it is a part of stays"
      case .stack: "its stack stays"
      case .member: "a member of the stack stays"
      }
    reasons[need.index] = "\(what): \(clause)"
    open.append(Cause(index: need.index, clause: clause))
  }
}
