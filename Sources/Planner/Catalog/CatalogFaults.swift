/// The faults found so far. A class, so that every cursor of a reading adds to the same list.
final class CatalogFaults {
  private(set) var list: [CatalogError.Fault] = []

  func add(_ path: String, _ reason: String) {
    list.append(CatalogError.Fault(path: path, reason: reason))
  }
}
