internal import PreflightModel

/// The verdict on one zone that a plan names.
struct ZoneJudgement {
  let verdict: Verdict
  let message: String
  let remedies: [Remedy]

  init(_ name: ZoneUse.Name, among zones: AvailabilityZones, in region: String) {
    let found: AvailabilityZones.Zone?
    switch name {
    case .name(let text): found = zones.zone(named: text)
    case .id(let text): found = zones.zone(withID: text)
    case .position(let position):
      self.init(position: position, among: zones, in: region)
      return
    case .unknown:
      self.init(
        .undetermined, "The plan does not know yet which zone it is; \(Self.there(zones, region)).")
      return
    }
    guard let found else {
      self.init(missing: name, among: zones, in: region)
      return
    }
    self.init(found, in: region)
  }

  private init(_ verdict: Verdict, _ message: String, _ remedies: [Remedy] = []) {
    self.verdict = verdict
    self.message = message
    self.remedies = remedies
  }

  /// A zone of those that `Fn::GetAZs` gives: at most those that can be used without opting in.
  private init(position: Int, among zones: AvailabilityZones, in region: String) {
    let count = zones.zones.count { $0.isOptedIn && !$0.isLocal }
    guard position >= count else {
      self.init(.clear, "")
      return
    }
    self.init(
      .blocked,
      "Fn::GetAZs gives \(count) zones of \(region), so there is none at position \(position), "
        + "counted from 0.",
      [Remedy(.edit, summary: "Select a position from 0 to \(max(0, count - 1)).")])
  }

  /// A zone that the region has not.
  private init(missing name: ZoneUse.Name, among zones: AvailabilityZones, in region: String) {
    let label = name.label
    // A name where an id is wanted, or the other way round.
    let mistaken: String? =
      switch name {
      case .name: zones.zone(withID: label).map { "\(label) is the id of \($0.name)" }
      case .id: zones.zone(named: label).map { "\(label) is the name of \($0.id)" }
      case .position, .unknown: nil
      }
    let usable = zones.zones.filter(\.isUsable)
    let candidate = usable.first { !$0.isLocal && $0.name.last == label.last } ?? usable.first
    let isID = if case .id = name { true } else { false }
    let replacement = candidate.map { isID ? $0.id : $0.name }
    self.init(
      .blocked,
      (mistaken ?? "\(region) has no zone \(label)") + "; \(Self.there(zones, region, ids: isID)).",
      [
        Remedy(
          .edit,
          summary: "Name a zone of \(region)" + (replacement.map { ", such as \($0)." } ?? "."),
          command: { () throws(ShellCommandError) in
            try .aws("ec2", "describe-availability-zones", options: [], region: region)
          })
      ])
  }

  /// A zone that the region has.
  private init(_ zone: AvailabilityZones.Zone, in region: String) {
    guard zone.isOptedIn else {
      let group = zone.group ?? zone.name
      self.init(
        .blocked, "This account has not opted into \(zone.name), of the zone group \(group).",
        [
          Remedy(
            .edit, summary: "Opt into the zone group, or name another zone.",
            command: { () throws(ShellCommandError) in
              try .aws(
                "ec2", "modify-availability-zone-group",
                options: [("group-name", .text(group)), ("opt-in-status", "opted-in")],
                region: region)
            })
        ])
      return
    }
    switch zone.state {
    case "available":
      self.init(.clear, "")
    case "unavailable":
      self.init(
        .blocked, "AWS reports \(zone.name) as unavailable.",
        [Remedy(.edit, summary: "Name another zone, or wait until it is available again.")])
    default:
      // In a constrained zone AWS may refuse instances to accounts that have none there.
      self.init(.warning, "AWS reports \(zone.name) as \(zone.state), not as available.")
    }
  }

  /// The zones there are, as the end of a sentence.
  private static func there(
    _ zones: AvailabilityZones, _ region: String, ids: Bool = false
  ) -> String {
    let usable = zones.zones.filter { $0.isUsable && !$0.isLocal }.map { ids ? $0.id : $0.name }
    return switch usable.count {
    case 0: "no zone of \(region) is available"
    case 1: "there is \(usable[0])"
    default: "there are \(WordList(usable, showing: 8))"
    }
  }
}
