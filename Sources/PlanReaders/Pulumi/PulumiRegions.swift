internal import Documents

/// Finds the Region in which a resource of a preview takes place.
struct PulumiRegions: Sendable {
  /// `aws:region` and `aws-native:region` of the stack's configuration.
  private var configured: [String: String] = [:]
  /// By the URN of a provider; nil where its Region is not told.
  private var providers: [String: String?] = [:]
  /// What was found last, by the reference to a provider; the next step has mostly the same.
  private var last: (provider: String, region: String?)?

  /// Learns the Regions in the stack's configuration.
  mutating func learn(configuration: Document) {
    for package in ["aws", "aws-native"] {
      guard let region = configuration[package + ":region"]?.string,
        RegionName.isPlausible(region)
      else { continue }
      configured[package] = region
    }
  }

  /// Learns the Region of a provider, nil where it is not told.
  ///
  /// The provider's name means nothing: one called `eu-west-1` may be for another Region.
  mutating func learn(_ provider: String, region: String?) {
    providers.updateValue(region, forKey: provider)
  }

  /// In order: the resource's own property, its provider's, the stack's configuration for a
  /// provider that Pulumi made by itself, the one in its ARN or of its Availability Zone.
  ///
  /// To be asked when everything has been learned.
  mutating func region(of step: PulumiStep) -> String? {
    switch step.regionHint {
    case .own(let region): region
    case .derived(let region): providerRegion(of: step) ?? region
    case .none: providerRegion(of: step)
    }
  }

  private mutating func providerRegion(of step: PulumiStep) -> String? {
    guard let provider = step.provider else { return configuredRegion(ofType: step.type) }
    if let last, last.provider == provider { return last.region }
    guard let urn = Self.urn(ofProvider: provider), let parts = PulumiURN(urn) else {
      return configuredRegion(ofType: step.type)
    }
    let region = region(ofProvider: urn, parts)
    last = (provider, region)
    return region
  }

  private func region(ofProvider urn: String, _ parts: PulumiURN) -> String? {
    if let region = providers[urn] { return region }
    guard parts.name == "default" || parts.name.hasPrefix("default_") else { return nil }
    return configured[String(parts.type.dropFirst(Self.providerTypePrefix.count))]
  }

  private func configuredRegion(ofType type: String) -> String? {
    configured[String(type.prefix { $0 != ":" })]
  }

  static func isProvider(_ urn: String) -> Bool {
    PulumiURN(urn)?.type.hasPrefix(providerTypePrefix) == true
  }

  private static let providerTypePrefix = "pulumi:providers:"

  /// The URN in a reference to a provider, which ends in `::` and the provider's id.
  private static func urn(ofProvider reference: String) -> String? {
    var bytes = reference.utf8[...]
    while let last = bytes.popLast() {
      guard last == UInt8(ascii: ":"), bytes.last == UInt8(ascii: ":") else { continue }
      return String(Substring(bytes.dropLast()))
    }
    return nil
  }
}
