internal import Documents

/// Finds the Region in which a resource of a Terraform plan takes place.
struct TerraformRegions: Sendable {
  private let configuration: TerraformConfiguration
  /// By the keys of the providers' configurations; without those that do not tell it.
  private let regionsOfProviders: [String: String]
  /// The Region of the only AWS provider, for resources that the configuration no longer has.
  private let onlyRegion: String?

  init(_ configuration: TerraformConfiguration) {
    self.configuration = configuration
    let regions = configuration.providers.compactMapValues { provider in
      let value = configuration.value(of: provider.region, inModule: provider.moduleNames)
      return value?.string.flatMap { RegionName.isPlausible($0) ? $0 : nil }
    }
    let keys = configuration.providers.filter(\.value.isAWS).keys
    regionsOfProviders = regions
    onlyRegion = keys.count == 1 ? keys.first.flatMap { regions[$0] } : nil
  }

  /// In order: the resource's own `region` (provider 6 and later), its provider's, the one in its
  /// ARN, its Availability Zone's, and that of the only AWS provider. Nil when none is told.
  ///
  /// - Parameter providerKey: the block's `provider_config_key`; nil when the configuration
  ///   lacks the block.
  func region(
    ofType type: String, before: JSONElement?, after: JSONElement?, providerKey: String?
  ) -> String? {
    if let region = ownRegion(ofType: type, before: before, after: after) { return region }
    let provider = providerKey.flatMap(configuration.knownProviderKey)
    if let region = provider.flatMap({ regionsOfProviders[$0] }) { return region }
    let states = [before, after].compactMap(\.self)
    let arns = states.lazy.compactMap { $0["arn"]?.string }
    if let region = arns.compactMap(RegionName.ofARN).first { return region }
    let zones = states.lazy.compactMap { $0["availability_zone"]?.string }
    if let region = zones.compactMap(RegionName.ofAvailabilityZone).first { return region }
    return provider == nil ? onlyRegion : nil
  }

  private func ownRegion(ofType type: String, before: JSONElement?, after: JSONElement?) -> String?
  {
    let isThere = after?.isObject == true
    guard let state = isThere ? after : before, let region = state["region"]?.string,
      RegionName.isPlausible(region)
    else { return nil }
    if type == "aws_s3_bucket" {
      // Before provider 6 it was computed, hence never known of a bucket to be created; what it
      // meant is called `bucket_region` since.
      return isThere || state["bucket_region"] != nil ? region : nil
    }
    return Self.typesWithAnotherRegion.contains(type) ? nil : region
  }

  /// Types whose `region` meant something else, or was computed, in provider 5
  /// (schema of 5.100.0); `aws_s3_bucket` is the seventh.
  private static let typesWithAnotherRegion: Set<String> = [
    "aws_cloudformation_stack_set_instance", "aws_config_aggregate_authorization",
    "aws_dx_hosted_connection", "aws_lightsail_bucket", "aws_opsworks_stack",
    "aws_servicequotas_template",
  ]
}
