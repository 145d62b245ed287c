/// How often AWS lets an account call an operation in a region, where AWS says so.
package struct PublishedRate: Hashable, Sendable {
  /// As boto3 names its client.
  let service: String
  /// A name, or the beginning of names followed by `*`.
  let operation: String
  let perSecond: Double
  /// Calls that may be made at once after a pause.
  let burst: Int

  package init(_ service: String, _ operation: String, perSecond: Double, burst: Int? = nil) {
    self.service = service
    self.operation = operation
    self.perSecond = perSecond
    self.burst = burst ?? max(1, Int(perSecond))
  }

  func covers(service: String, operation: String) -> Bool {
    guard service == self.service else { return false }
    guard self.operation.hasSuffix("*") else { return operation == self.operation }
    return operation.hasPrefix(self.operation.dropLast())
  }
}
