package import PreflightModel

/// All quotas that headroom knows, from one or several catalogue files.
package struct Catalog: Sendable {
  package let quotas: [QuotaID: Quota]
  /// How many quotas Service Quotas lists for a service, by its code, as counted at some time.
  package let listedQuotas: [String: Int]
  private let consumersByType: [String: [TypedConsumer]]

  /// A consumer together with the quota it takes from.
  package struct TypedConsumer: Sendable {
    package let quota: Quota
    package let consumer: Consumer
  }

  package init(_ quotas: [Quota], listedQuotas: [String: Int] = [:]) {
    self.listedQuotas = listedQuotas
    self.quotas = Dictionary(quotas.map { ($0.id, $0) }) { _, last in last }
    var consumers: [String: [TypedConsumer]] = [:]
    for quota in self.quotas.values.sorted(by: { $0.id < $1.id }) {
      for consumer in quota.consumers {
        for type in consumer.types.values {
          consumers[type, default: []].append(TypedConsumer(quota: quota, consumer: consumer))
        }
      }
    }
    consumersByType = consumers
  }

  /// What a resource of this type takes from, in any tool's spelling.
  package func consumers(of type: String) -> [TypedConsumer] { consumersByType[type] ?? [] }

  package func knows(_ type: String) -> Bool { consumersByType[type] != nil }

  /// Whether everything that a type takes from belongs to the account as a whole, so that its
  /// region does not matter.
  package func isGlobal(_ type: String) -> Bool {
    let consumers = consumers(of: type)
    return !consumers.isEmpty && consumers.allSatisfy(\.quota.isGlobal)
  }

  /// How many quotas Service Quotas lists for a service, nearly; nil when nobody has counted.
  package func listedQuotas(of service: String) -> Int? { listedQuotas[service] }
}
