package import Documents

/// One resource instance of a plan, as the plan's tool names it.
package struct PlannedResource: Hashable, Sendable {
  /// What the tool calls it: `module.net.aws_subnet.a[0]`, a Pulumi URN, a logical id.
  package var address: String
  /// The type in the tool's own spelling: `aws_vpc`, `aws:ec2/vpc:Vpc`, `AWS::EC2::VPC`.
  package var type: String
  package var change: Change
  /// Where it takes place; nil when the plan does not say.
  package var region: String?
  /// The attributes after the change, in the tool's own spelling; an empty object when the
  /// resource will be gone. Values that the plan marks as sensitive have been taken out.
  package var attributes: Document
  /// The attributes before the change; an empty object when there was no resource.
  package var priorAttributes: Document
  /// `true` at each place of `attributes` that is unknown until apply, in the same shape.
  package var unknown: Document
  /// `true` at each place of `attributes` whose value was taken out because it is sensitive.
  package var sensitive: Document
  /// The addresses of the planned resources that an attribute's value comes from. Keys are
  /// attribute names joined by dots, without list indexes: `vpc_id`, `vpc_config.subnet_ids`. A list
  /// may be empty: the attribute is written, and nobody here knows with what. What another provider
  /// of Terraform makes stands for itself, `random_shuffle.zones`.
  package var references: [String: [String]]
  /// How many of it there are.
  package var number: Number
  /// Whether the tool refuses to delete it (Pulumi's `protect`).
  package var isProtected: Bool
  /// What decides whether any of this happens, where the plan does not tell: "whether the
  /// condition WithReplica holds"; nil when it does happen.
  package var undecided: String?
  /// The attributes that the tool filled in by itself: a name that Pulumi made up, which will be
  /// another one when the plan is carried out.
  package var defaultedAttributes: Set<String>

  package init(
    address: String, type: String, change: Change, region: String? = nil,
    attributes: Document = [:], priorAttributes: Document = [:], unknown: Document = [:],
    sensitive: Document = [:], references: [String: [String]] = [:], number: Number = .one,
    isProtected: Bool = false, undecided: String? = nil, defaultedAttributes: Set<String> = []
  ) {
    self.address = address
    self.type = type
    self.change = change
    self.region = region
    self.attributes = attributes
    self.priorAttributes = priorAttributes
    self.unknown = unknown
    self.sensitive = sensitive
    self.references = references
    self.number = number
    self.isProtected = isProtected
    self.undecided = undecided
    self.defaultedAttributes = defaultedAttributes
  }

  /// How many objects a planned resource stands for.
  package enum Number: Hashable, Sendable {
    case one
    /// None by this plan and one by a later one, which its tool has put the change off to.
    case oneLater
    /// Any number, none among them: what decides it is unknown until apply.
    case anyNumber
  }
}
