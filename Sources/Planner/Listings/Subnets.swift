internal import Documents
internal import PreflightModel

/// The subnets of a region, those too that others share with the account.
/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html
struct Subnets: Sendable {
  struct Subnet: Sendable {
    let id: String
    let vpc: String
    let zone: String
    /// Nil for a subnet of IPv6 alone.
    let range: AddressRange?
    let freeAddresses: Int
  }

  private let subnets: [String: Subnet]

  static let operation = AWSOperation(service: "ec2", operation: "DescribeSubnets")

  /// The same question that quotas of subnets ask.
  static func lookup(in region: String) -> Lookup {
    Lookup(service: operation.service, operation: operation.operation, region: region)
  }

  static let memberNames: Set<String> = [
    "Subnets", "SubnetId", "VpcId", "AvailabilityZone", "CidrBlock", "AvailableIpAddressCount",
  ]

  /// Nil for an answer that lacks what tells about a subnet.
  init?(_ answer: Document) {
    guard let items = answer["Subnets"]?.array else { return nil }
    let subnets = items.compactMap(Subnet.init)
    guard subnets.count == items.count else { return nil }
    self.subnets = Dictionary(subnets.map { ($0.id, $0) }) { first, _ in first }
  }

  subscript(id: String) -> Subnet? { subnets[id] }

  /// In the order of their ids.
  func subnets(ofVPC vpc: String) -> [Subnet] {
    subnets.values.filter { $0.vpc == vpc }.sorted { $0.id < $1.id }
  }
}

extension Subnets.Subnet {
  fileprivate init?(_ item: Document) {
    guard let id = item["SubnetId"]?.string, let vpc = item["VpcId"]?.string,
      let zone = item["AvailabilityZone"]?.string,
      let free = item["AvailableIpAddressCount"]?.number?.double
    else { return nil }
    self.id = id
    self.vpc = vpc
    self.zone = zone
    range = item["CidrBlock"]?.string.flatMap(AddressRange.init)
    freeAddresses = Int(free)
  }
}
