internal import Documents

/// What a resource's own properties tell about its Region.
enum PulumiRegionHint: Hashable, Sendable {
  /// The `region` property, which resources have since version 7 of the provider.
  case own(String)
  /// The Region of its ARN or of its Availability Zone.
  case derived(String)
  case none

  init(type: String, new: PulumiState?, old: PulumiState?) {
    if let region = (new ?? old)?.ownRegion, !Self.typesWithAnotherRegion.contains(type) {
      self = .own(region)
    } else if let region = old?.regionOfARN ?? new?.regionOfARN ?? old?.regionOfZone
      ?? new?.regionOfZone
    {
      self = .derived(region)
    } else {
      self = .none
    }
  }

  /// Types whose `region` property means something else before version 7.
  private static let typesWithAnotherRegion: Set<String> = [
    "aws:cloudformation/stackSetInstance:StackSetInstance",
    "aws:cfg/aggregateAuthorization:AggregateAuthorization",
    "aws:directconnect/hostedConnection:HostedConnection", "aws:lightsail/bucket:Bucket",
    "aws:opsworks/stack:Stack", "aws:servicequotas/template:Template",
  ]
}

extension PulumiState {
  /// The `region` property of a resource or of a provider.
  var ownRegion: String? {
    input("region")?.string.flatMap { RegionName.isPlausible($0) ? $0 : nil }
  }

  fileprivate var regionOfARN: String? {
    output("arn")?.string.flatMap(RegionName.ofARN)
  }

  fileprivate var regionOfZone: String? {
    input("availabilityZone")?.string.flatMap(RegionName.ofAvailabilityZone)
  }
}
