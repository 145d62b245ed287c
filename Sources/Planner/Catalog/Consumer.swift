package import Documents

/// A resource type that takes from a quota, in the spellings of all tools.
package struct Consumer: Hashable, Sendable {
  /// `aws_vpc`, `aws:ec2/vpc:Vpc`, `AWS::EC2::VPC`.
  package var types: [Dialect: String]
  /// A list attribute whose elements are counted one by one; the other paths then start at an
  /// element. Nil when the resource itself is what is counted.
  package var each: AttributePaths?
  /// Whether a list that the plan does not know yet counts as empty: Terraform says "unknown" of
  /// every computed list that a configuration leaves out.
  package var skipsUnknownList = false
  /// All must hold.
  package var conditions: [AttributeCondition]
  package var amount: Amount
  /// What tells the parent; nil for a quota that is not per parent, and for one whose parent is
  /// the resource itself.
  package var parent: ParentRule?
  /// Which part of the quota it takes from, where AWS enforces it separately for several: the
  /// parent's name is then followed by a blank and this. For security group rules only the
  /// direction, `inbound` or `outbound`; the rule itself tells the address families.
  package var compartment: String?
  /// Whether the plan states all that the resource, its own parent, will have: what it has today
  /// is then replaced, and nothing needs to be asked.
  package var isWhole = false

  package enum Amount: Hashable, Sendable {
    case fixed(Double)
    /// The product of these numbers, divided; `absent` is what a missing one counts as, and
    /// without it a missing one is not known.
    case attributes([AttributePaths], dividedBy: Double, absent: Double?)
    /// How many elements or characters the attribute has.
    case length(AttributePaths, absent: Double?)
    case characters(AttributePaths)
    /// How many characters of a policy are no white space.
    case policyCharacters(AttributePaths)
    /// How many different texts the attributes, each a text or a list of them, have together.
    case distinct([AttributePaths])
    case vCPUs(VCPUs)
    /// The rules of a security group that a block or a resource stands for.
    case securityGroupRules
  }

  /// The vCPUs of instances: their cores times threads where the plan sets CPU options, else the
  /// default of their type as `ec2:DescribeInstanceTypes` tells.
  /// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-cpu-options-rules.html
  package struct VCPUs: Hashable, Sendable {
    package var type: AttributePaths
    package var cores: AttributePaths?
    package var threads: AttributePaths?
    /// How many instances; nil for one.
    package var times: Times?

    package init(
      type: AttributePaths, cores: AttributePaths? = nil, threads: AttributePaths? = nil,
      times: Times? = nil
    ) {
      self.type = type
      self.cores = cores
      self.threads = threads
      self.times = times
    }
  }

  /// A number of instances, as of a group: `value`, and `least` where it is not set. One that the
  /// plan does not know yet is anything from `least` to `most`.
  /// https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html
  package struct Times: Hashable, Sendable {
    package var value: AttributePaths
    package var least: AttributePaths?
    package var most: AttributePaths?

    package init(value: AttributePaths, least: AttributePaths? = nil, most: AttributePaths? = nil) {
      self.value = value
      self.least = least
      self.most = most
    }
  }

  package struct ParentRule: Hashable, Sendable {
    package var attribute: AttributePaths
    /// The parent where the attribute is not set, as the event bus `default`.
    package var absent: String?
    /// Set when the attribute names something whose own attribute is the parent, as a subnet's
    /// Availability Zone.
    package var via: Via?

    /// The step from what the attribute names to the parent, for planned and existing ones alike.
    package struct Via: Hashable, Sendable {
      /// Where the parent stands in a planned resource that the attribute refers to.
      package var attribute: AttributePaths
      /// The items of `call` whose `key` is the id that the attribute holds have the parent at
      /// `value`: `DescribeSubnets`, `Subnets[]`, `SubnetId`, `AvailabilityZone`. `${each}` in the
      /// input stands for the id.
      package var call: UsageSource.CallTemplate
      package var items: DocumentPath
      package var key: DocumentPath
      package var value: DocumentPath
    }
  }
}
