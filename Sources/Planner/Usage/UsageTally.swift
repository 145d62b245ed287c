/// What has been counted so far, by parent and compartment.
struct UsageTally {
  struct Key: Hashable {
    /// The empty string for a quota that is not per parent.
    var parent: String
    var compartment: String?
  }

  private var amounts: [Key: Double] = [:]
  /// The different values seen, for a measure that counts those.
  private var values: [Key: Set<String>] = [:]
  var limit: Double?
  var isExact = true

  mutating func add(_ amount: Double, to parent: String, in compartment: String?) {
    amounts[Key(parent: parent, compartment: compartment), default: 0] += amount
  }

  mutating func addDistinct(_ new: Set<String>, to parent: String, in compartment: String?) {
    values[Key(parent: parent, compartment: compartment), default: []].formUnion(new)
  }

  mutating func merge(_ other: UsageTally) {
    for (key, amount) in other.counted { amounts[key, default: 0] += amount }
    limit = limit ?? other.limit
    isExact = isExact && other.isExact
  }

  var total: Double { counted.values.reduce(0, +) }

  /// By the names that were asked for, 0 for one that has nothing; when all are wanted, by parent
  /// and by each of its compartments. A parent by itself has what the fullest of them has.
  func amounts(of names: Set<String>?) -> [String: Double] {
    var amounts: [String: Double] = [:]
    for (key, amount) in counted {
      for name in Set([key.parent, ParentName.joined(key.parent, key.compartment)]) {
        amounts[name] = max(amounts[name] ?? amount, amount)
      }
    }
    guard let names else { return amounts }
    return Dictionary(uniqueKeysWithValues: names.map { ($0, amounts[$0] ?? 0) })
  }

  private var counted: [Key: Double] {
    amounts.merging(values.mapValues { Double($0.count) }, uniquingKeysWith: +)
  }
}
