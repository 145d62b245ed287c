internal import Documents

/// How many entries a prefix list takes up in what names it.
///
/// One of a customer takes its maximum of entries, one of AWS its weight:
/// https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
struct PrefixListSize {
  let entries: Double

  /// The weights of AWS's lists by the last part of their names.
  private static let weights: [String: Double] = [
    "cloudfront.origin-facing": 55, "dynamodb": 1, "ec2-instance-connect": 2, "groundstation": 5,
    "route53-healthchecks": 25, "s3": 1, "s3express": 6, "vpc-lattice": 10,
  ]

  /// Nil when neither the list nor AWS's documentation tells.
  init?(_ list: Document) {
    if let stated = list[SecurityGroupRules.size]?.number?.double, stated.isFinite, stated > 0 {
      entries = stated
      return
    }
    guard let name = list[SecurityGroupRules.name]?.string,
      let weight = Self.weights.first(where: { name.hasSuffix(".\($0.key)") })?.value
    else { return nil }
    entries = weight
  }
}
