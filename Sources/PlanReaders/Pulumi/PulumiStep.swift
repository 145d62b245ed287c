internal import Documents

/// One step of a preview, as far as headroom looks at it.
struct PulumiStep: Sendable {
  /// How the resource came by its name, which decides the order of a replacement.
  enum Naming: Hashable, Sendable {
    case automatic
    case given
    /// It has none, or the step does not tell.
    case untold
  }

  /// Nil for a word that headroom does not know.
  let operation: PulumiOperation?
  let urn: String
  let type: String
  /// The URN of the provider and, after `::`, its id.
  let provider: String?
  let values: AttributeValues
  let priorValues: Document
  let naming: Naming
  /// The properties that the provider filled in.
  let defaults: Set<String>
  let regionHint: PulumiRegionHint
  /// Whether the object exists without the stack and is only looked up.
  let isExternal: Bool
  /// Whether the object stays in AWS when the stack lets go of it.
  let isRetained: Bool
  let isProtected: Bool
  /// The URNs that the properties depend on.
  let dependencies: [String: [String]]

  /// Nil for what is no resource of an AWS provider: components, other providers' resources,
  /// and a step without a URN.
  ///
  /// Fixtures written by hand carry `type` and `inputs` on the step and have no states; a custom
  /// resource is then told by its type.
  ///
  /// - Parameter held: A URN as it is held already, where it is.
  init?(
    _ step: JSONElement, kinds: inout ResourceKinds, providers: inout TextPool,
    held: (String) -> String
  ) {
    guard let urn = step["urn"]?.string else { return nil }
    let new = PulumiState(after: step)
    let old = PulumiState(before: step)
    let state = new ?? old ?? PulumiState(step)
    let type = state?.type ?? step["type"]?.string ?? PulumiURN(urn).map { String($0.type) } ?? ""
    guard Self.isOfAWS(type), state?.isCustom ?? Self.looksCustom(type) else { return nil }
    let kind = kinds[type]

    self.urn = urn
    self.type = kind.type
    operation = step["op"]?.string.flatMap(PulumiOperation.init(rawValue:))
    provider = (step["provider"]?.string ?? state?.provider).map { providers.held($0) }
    let current = new ?? (old == nil ? state : nil)
    values = kinds[type].sharing(current?.values(keeping: kind.attributes) ?? .none)
    priorValues = old?.values(keeping: kind.attributes).known ?? AttributeMask.empty
    let defaults = current?.defaults
    naming = current?.naming(leaving: defaults) ?? .untold
    self.defaults = kinds[type].sharing(defaults: defaults ?? [])
    regionHint = PulumiRegionHint(type: type, new: current, old: old)
    isExternal = (current ?? old)?.isExternal ?? false
    isRetained = old?.isRetained ?? false
    isProtected = (old ?? current)?.isProtected ?? false
    dependencies = current?.dependencies(keeping: kind.attributes, held: held) ?? [:]
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
