package import PreflightModel

/// All quotas that headroom knows, from one or several catalogue files.
package struct Catalog: Sendable {
  package let quotas: [QuotaID: Quota]

  package init(_ quotas: [Quota]) {
    self.quotas = Dictionary(quotas.map { ($0.id, $0) }) { _, last in last }
  }
}
