internal import Documents
internal import PreflightModel

/// The VPCs of a region and their ranges of IPv4 addresses.
/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html
struct VPCs: Sendable {
  private let ranges: [String: [AddressRange]]

  static let operation = AWSOperation(service: "ec2", operation: "DescribeVpcs")

  /// The same question that quotas of VPCs ask.
  static func lookup(in region: String) -> Lookup {
    Lookup(service: operation.service, operation: operation.operation, region: region)
  }

  static let memberNames: Set<String> = [
    "Vpcs", "VpcId", "CidrBlockAssociationSet", "CidrBlock", "CidrBlockState", "State",
  ]

  /// Nil for an answer that lacks what tells about a VPC.
  init?(_ answer: Document) {
    guard let items = answer["Vpcs"]?.array else { return nil }
    var ranges: [String: [AddressRange]] = [:]
    for item in items {
      guard let id = item["VpcId"]?.string, let blocks = item["CidrBlockAssociationSet"]?.array
      else { return nil }
      ranges[id] = blocks.filter { $0["CidrBlockState"]?["State"]?.string == "associated" }
        .compactMap { $0["CidrBlock"]?.string.flatMap(AddressRange.init) }
    }
    self.ranges = ranges
  }

  /// Nil for a VPC that is not there.
  func ranges(of id: String) -> [AddressRange]? { ranges[id] }
}
