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

  /// By the names that were asked for, 0 for one that has nothing; by parent when all are wanted.
  func amounts(of names: Set<String>?) -> [String: Double] {
    let counted = counted
    let fullest = Dictionary(counted.map { ($0.parent, $1) }, uniquingKeysWith: max)
    guard let names else { return fullest }
    let exact = Dictionary(
      counted.map { (ParentName.joined($0.parent, $0.compartment), $1) }, uniquingKeysWith: +)
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, exact[$0] ?? fullest[$0] ?? 0) })
  }

  private var counted: [Key: Double] {
    amounts.merging(values.mapValues { Double($0.count) }, uniquingKeysWith: +)
  }
}
