internal import Documents

extension RuleTable {
  /// What the table says under `with`, read into a type of the rule's, by planned type.
  ///
  /// - Parameter read: notes the faults of the details that stand at a path.
  func described<Value>(
    _ read: (_ details: [String: Document], _ path: String, _ faults: CatalogFaults) -> Value?
  ) throws(CatalogError) -> [String: Value] {
    let faults = CatalogFaults()
    var values: [String: Value] = [:]
    for (position, subject) in subjects.enumerated() {
      guard let value = read(subject.details, "/subjects/\(position)/with", faults) else {
        continue
      }
      for type in subject.types.values { values[type] = value }
    }
    guard faults.list.isEmpty else { throw CatalogError(faults: faults.list) }
    return values
  }
}
