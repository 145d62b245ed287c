internal import Documents
internal import PreflightModel

/// The zones of a region as this account sees them: Availability Zones, Local Zones, Wavelength
/// Zones.
/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AvailabilityZone.html
struct AvailabilityZones: Sendable {
  struct Zone: Sendable {
    let name: String
    let id: String
    /// AWS's own word: `available`, `unavailable`, `constrained`.
    let state: String
    /// What an account opts into; the region itself for Availability Zones.
    let group: String?
    let isOptedIn: Bool
    let isLocal: Bool

    /// Whether anything can be put there.
    var isUsable: Bool { isOptedIn && state == "available" }
  }

  /// In the order of their names.
  let zones: [Zone]

  static let operation = AWSOperation(service: "ec2", operation: "DescribeAvailabilityZones")

  /// All zones, those too that the account has not opted into.
  static func lookup(in region: String?) -> Lookup {
    Lookup(
      service: operation.service, operation: operation.operation,
      input: ["AllAvailabilityZones": true], region: region)
  }

  static let memberNames: Set<String> = [
    "AvailabilityZones", "ZoneName", "ZoneId", "State", "GroupName", "OptInStatus", "ZoneType",
  ]

  /// Nil for an answer that lacks what tells one zone from another.
  init?(_ answer: Document) {
    guard let items = answer["AvailabilityZones"]?.array else { return nil }
    let zones = items.compactMap(Zone.init)
    guard zones.count == items.count else { return nil }
    self.zones = zones.sorted { $0.name < $1.name }
  }

  func zone(named name: String) -> Zone? { zones.first { $0.name == name } }
  func zone(withID id: String) -> Zone? { zones.first { $0.id == id } }
}

extension AvailabilityZones.Zone {
  fileprivate init?(_ item: Document) {
    guard let name = item["ZoneName"]?.string, let id = item["ZoneId"]?.string,
      let state = item["State"]?.string
    else { return nil }
    self.name = name
    self.id = id
    self.state = state
    group = item["GroupName"]?.string
    // Availability Zones need no opting in; so says the member, and so its absence.
    isOptedIn = item["OptInStatus"]?.string != "not-opted-in"
    isLocal = item["ZoneType"]?.string.map { $0 != "availability-zone" } ?? false
  }
}
