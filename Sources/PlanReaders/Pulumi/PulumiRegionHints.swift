internal import Documents

/// What a resource's own properties tell about its Region.
struct PulumiRegionHints: Hashable, Sendable {
  /// The `region` property, which resources have since version 7 of the provider.
  let own: String?
  /// The Region of its ARN or of its Availability Zone.
  let derived: String?

  init(type: String, new: PulumiState?, old: PulumiState?) {
    let region = (new ?? old)?.input("region")?.string
    let isOwn = !Self.typesWithAnotherRegion.contains(type)
    own = isOwn ? region.flatMap { RegionName.isPlausible($0) ? $0 : nil } : nil
    derived =
      old?.regionOfARN ?? new?.regionOfARN ?? old?.regionOfZone ?? new?.regionOfZone
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
  fileprivate var regionOfARN: String? {
    output("arn")?.string.flatMap(RegionName.ofARN)
  }

  fileprivate var regionOfZone: String? {
    input("availabilityZone")?.string.flatMap(RegionName.ofAvailabilityZone)
  }
}
