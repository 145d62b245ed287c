package import Documents

/// Says where an operation is asked and what its signature names.
package struct EndpointResolver: Sendable {
  private let table: EndpointTable
  private let settings: EndpointSettings
  /// The one whose global region stands in where a call names none.
  package let partition: Partition

  /// - Parameter region: The region of the configuration, which decides the partition; nil for
  ///   the first partition, `aws`.
  package init(
    table: EndpointTable, settings: EndpointSettings = EndpointSettings(), region: String? = nil
  ) {
    self.table = table
    self.settings = settings
    partition = region.map { table.partition(ofRegion: $0) } ?? table.partitions[0]
  }

  /// - Parameters:
  ///   - region: Nil for the partition's global region.
  ///   - input: Its `AccountId` becomes part of some hosts.
  ///
  /// A custom URL is used as it stands, with the signing scope that AWS's own endpoint would have:
  /// IAM behind a proxy still wants `us-east-1`. FIPS and dual-stack do not change it.
  ///
  /// Throws `invalidCall` for a region that could not be part of a host name, and `notInRegion`
  /// where AWS has no endpoint of the wanted kind.
  package func endpoint(
    for operation: OperationModel, region: String?, input: Document = [:]
  ) throws(AWSError) -> Endpoint {
    try resolve(operation, region: region, input: input).endpoint
  }

  /// The same, and whether the URL is the user's.
  func resolve(
    _ operation: OperationModel, region: String?, input: Document
  ) throws(AWSError) -> (endpoint: Endpoint, isCustom: Bool) {
    let region = region ?? partition.globalRegion
    guard RegionName.isValid(region) else {
      throw AWSError(.invalidCall, "\"\(region.prefix(64))\" is not the name of a region.")
    }
    let service = operation.service.name
    guard let signingName = table.signingName(of: service),
      let key = table.configurationKey(of: service)
    else { throw AWSError(.invalidCall, "headroom knows no endpoint of \(service).") }

    let customURL = try settings.customURL("AWS_ENDPOINT_URL_\(key.uppercased())", key)
    let places = Places(region: region, partition: table.partition(ofRegion: region))
    let variant = EndpointVariant(
      usesFIPS: settings.usesFIPS && customURL == nil,
      usesDualStack: settings.usesDualStack && customURL == nil)
    guard
      let rule = table.rule(
        service: service, operation: operation.name, region: region, in: places.partition,
        variant: variant)
    else {
      throw AWSError(
        .notInRegion, "\(service) has no \(variant.name) endpoint in \(region).")
    }
    let url: String
    if let customURL {
      url = customURL
    } else {
      url = "https://" + (try host(places.fill(rule.host), for: operation, input))
    }
    let endpoint = Endpoint(
      url: url, signingName: rule.signingName ?? signingName,
      signingRegion: rule.signingRegion.map(places.fill) ?? region)
    return (endpoint, customURL != nil)
  }

  private func host(
    _ host: String, for operation: OperationModel, _ input: Document
  ) throws(AWSError) -> String {
    let place = "{AccountId}"
    guard host.contains(place) else { return host }
    let account = input["AccountId"]?.string ?? ""
    guard account.utf8.count == 12, account.utf8.allSatisfy(URLBytes.isDigit) else {
      throw AWSError(
        .invalidCall, "\(operation.label) cannot be called so: AccountId: 12 digits expected.")
    }
    return host.replacing(place, with: account)
  }

  private struct Places {
    let region: String
    let partition: Partition

    func fill(_ text: String) -> String {
      text.replacing("{region}", with: region)
        .replacing("{globalRegion}", with: partition.globalRegion)
        .replacing("{dnsSuffix}", with: partition.dnsSuffix)
        .replacing("{dualStackDnsSuffix}", with: partition.dualStackDNSSuffix)
    }
  }
}
