internal import CEmbeddedData
internal import Documents

/// Partitions, hosts and signing scopes of the services, as generated from botocore's rule sets.
package struct EndpointTable: Sendable {
  package let partitions: [Partition]
  private let services: JSONElement

  /// The table within the binary.
  package init() throws(AWSError) {
    var count = 0
    let bytes = embedded_aws_endpoints(&count)
    let table: JSONElement
    do {
      table = try JSONElement(json: Array(UnsafeBufferPointer(start: bytes, count: count)))
    } catch {
      throw AWSError(.invalidCall, "The table of endpoints cannot be read: \(error)")
    }
    partitions = table["partitions"]?.elements?.compactMap(Partition.init) ?? []
    guard !partitions.isEmpty, let services = table["services"] else {
      throw AWSError(.invalidCall, "The table of endpoints is damaged.")
    }
    self.services = services
  }

  /// The partition that lists the region, else the first whose regions are named like it, else
  /// the first of all, as botocore decides (endpoint_provider.py, `aws_partition`).
  package func partition(ofRegion region: String) -> Partition {
    partitions.first { $0.regions.contains(region) }
      ?? partitions.first { $0.hasPattern(of: region) }
      ?? partitions[0]
  }

  /// Nil for a service that is not in the table.
  func signingName(of service: String) -> String? {
    services[service]?["signingName"]?.string
  }

  /// As in the `[services]` section of a configuration file, `service_quotas`; in upper case also
  /// the end of its environment variable. Nil for a service that is not in the table.
  func configurationKey(of service: String) -> String? {
    services[service]?["configurationKey"]?.string
  }

  /// The rule for an operation of a service in a region: its own if it has one, and the most
  /// particular that there is. Nil where AWS has no such endpoint.
  func rule(
    service: String, operation: String, region: String, in partition: Partition,
    variant: EndpointVariant
  ) -> EndpointRule? {
    let entry = services[service]
    guard let hosts = entry?["operations"]?[operation] ?? entry?["hosts"] else { return nil }
    for scope in [region, partition.id, "*"] {
      if let rule = hosts[scope]?[variant.rawValue] { return EndpointRule(rule) }
    }
    return nil
  }
}

extension Partition {
  fileprivate init?(_ entry: JSONElement) {
    guard let id = entry["id"]?.string, let globalRegion = entry["globalRegion"]?.string,
      let dnsSuffix = entry["dnsSuffix"]?.string,
      let dualStackDNSSuffix = entry["dualStackDnsSuffix"]?.string
    else { return nil }
    self.init(
      id: id, globalRegion: globalRegion, regions: entry["regions"]?.strings ?? [],
      prefixes: entry["prefixes"]?.strings ?? [], dnsSuffix: dnsSuffix,
      dualStackDNSSuffix: dualStackDNSSuffix)
  }
}

extension EndpointRule {
  /// A rule that is only a host is written as just that; null is no rule.
  fileprivate init?(_ entry: JSONElement) {
    guard let host = entry.string ?? entry["host"]?.string else { return nil }
    self.init(
      host: host, signingRegion: entry["signingRegion"]?.string,
      signingName: entry["signingName"]?.string)
  }
}
