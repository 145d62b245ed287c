package import PreflightModel

/// All quotas that headroom knows, from one or several catalogue files.
package struct Catalog: Sendable {
  package let quotas: [QuotaID: Quota]
  /// How many quotas Service Quotas lists for a service, by its code, as counted at some time.
  package let listedQuotas: [String: Int]
  private let takesByType: [String: [Take]]

  /// What a resource type takes from one quota. A class, because all resources of the type share
  /// it.
  package final class Take: Sendable {
    package let quota: Quota
    package let consumers: [Consumer]

    init(quota: Quota, consumers: [Consumer]) {
      self.quota = quota
      self.consumers = consumers
    }
  }

  package init(_ quotas: [Quota], listedQuotas: [String: Int] = [:]) {
    self.listedQuotas = listedQuotas
    self.quotas = Dictionary(quotas.map { ($0.id, $0) }) { _, last in last }
    var takes: [String: [Take]] = [:]
    for quota in self.quotas.values.sorted(by: { $0.id < $1.id }) {
      for (type, consumers) in quota.consumersByType {
        takes[type, default: []].append(Take(quota: quota, consumers: consumers))
      }
    }
    takesByType = takes
  }

  /// What a resource of this type takes from, in any tool's spelling; one entry per quota.
  package func takes(of type: String) -> [Take] { takesByType[type] ?? [] }

  package func knows(_ type: String) -> Bool { takesByType[type] != nil }

  /// Whether everything that a type takes from belongs to the account as a whole, so that its
  /// region does not matter.
  package func isGlobal(_ type: String) -> Bool {
    let takes = takes(of: type)
    return !takes.isEmpty && takes.allSatisfy(\.quota.isGlobal)
  }

  /// How many quotas Service Quotas lists for a service, nearly; nil when nobody has counted.
  package func listedQuotas(of service: String) -> Int? { listedQuotas[service] }
}

extension Quota {
  fileprivate var consumersByType: [String: [Consumer]] {
    consumers.reduce(into: [:]) { byType, consumer in
      for type in consumer.types.values { byType[type, default: []].append(consumer) }
    }
  }
}
