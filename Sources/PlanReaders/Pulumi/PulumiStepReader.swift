internal import Documents
internal import PreflightModel

/// Reads the steps of a preview one by one. What many have in common is held once for all that a
/// reader reads.
struct PulumiStepReader {
  /// What a step is about.
  enum Reading: Sendable {
    /// An AWS resource as this step alone tells it: with neither change nor Region, and with all
    /// that it depends on, planned or not.
    case resource(PlannedResource, PulumiStep)
    /// A provider, by its URN; its Region is nil where it is not told.
    case provider(String, region: String?)
    /// A component, another provider's resource, or nothing.
    case other
  }

  private var kinds: ResourceKinds
  private var providers = TextPool()

  init(keeping selection: AttributeSelection) {
    kinds = ResourceKinds(keeping: selection)
  }

  /// Fixtures written by hand carry `type` and `inputs` on the step and have no states; a custom
  /// resource is then told by its type.
  mutating func read(_ element: JSONElement) -> Reading {
    guard let urn = element["urn"]?.string else { return .other }
    let new = PulumiState(after: element)
    let old = PulumiState(before: element)
    let state = new ?? old ?? PulumiState(element)
    let told =
      state?.type ?? element["type"]?.string ?? PulumiURN(urn).map { String($0.type) } ?? ""
    guard Self.isOfAWS(told), state?.isCustom ?? Self.looksCustom(told) else {
      return PulumiRegions.isProvider(urn) ? .provider(urn, region: state?.ownRegion) : .other
    }

    let current = new ?? (old == nil ? state : nil)
    let kind = kinds.place(ofType: told)
    let (type, names) = (kinds.all[kind].type, kinds.all[kind].attributes)
    let values = kinds.all[kind].sharing(current?.values(keeping: names) ?? .none)
    let defaults = current?.defaults
    let resource = PlannedResource(
      address: urn, type: type, change: .unrecognized, attributes: values.known,
      priorAttributes: old?.values(keeping: names).known ?? AttributeMask.empty,
      unknown: values.unknown, sensitive: values.sensitive,
      references: current?.dependencies(keeping: names) ?? [:],
      isProtected: (old ?? current)?.isProtected ?? false,
      defaultedAttributes: kinds.all[kind].sharing(defaults: defaults ?? []))
    let step = PulumiStep(
      type: type,
      operation: element["op"]?.string.flatMap(PulumiOperation.init(rawValue:)),
      provider: (element["provider"]?.string ?? state?.provider).map { providers.held($0) },
      naming: current?.naming(leaving: defaults) ?? .untold,
      regionHint: PulumiRegionHint(type: type, new: current, old: old),
      isExternal: (current ?? old)?.isExternal ?? false,
      isRetained: old?.isRetained ?? false)
    return .resource(resource, step)
  }

  private static func isOfAWS(_ type: String) -> Bool {
    type.hasPrefix("aws:") || type.hasPrefix("aws-native:")
  }

  /// `aws:ec2/vpc:Vpc` and `aws-native:ec2:Vpc`, unlike the component
  /// `aws:s3:BucketEventSubscription`.
  private static func looksCustom(_ type: String) -> Bool {
    type.hasPrefix("aws-native:") || type.utf8.contains(UInt8(ascii: "/"))
  }
}
