internal import Documents
internal import PreflightModel

/// The verdict on the instance types of one planned resource.
struct InstanceTypeJudgement {
  private let placement: InstancePlacement
  private let answers: InstanceTypeAnswers

  init(_ placement: InstancePlacement, _ answers: InstanceTypeAnswers) {
    self.placement = placement
    self.answers = answers
  }

  /// How a type fits where it is to go.
  private enum Fit {
    case offered
    /// In some of the zones that are to be used.
    case partly(missing: Set<String>)
    case notInZones
    case notInRegion
    /// The plan does not tell the zone, and these do not offer the type; nil where it is not known
    /// which zones there are.
    case depends(missing: Set<String>?)
  }

  private func fit(_ type: String) -> Fit {
    let offered = answers.offerings?.zones(of: type) ?? []
    guard !offered.isEmpty else { return .notInRegion }
    switch placement.zones {
    case .any:
      return .offered
    case .these(let zones, isComplete: true):
      if zones.isSubset(of: offered) { return .offered }
      if zones.isDisjoint(with: offered) { return .notInZones }
      return placement.spreads ? .partly(missing: zones.subtracting(offered)) : .offered
    case .these(_, isComplete: false):
      guard let all = answers.zones else { return .depends(missing: nil) }
      let missing = all.subtracting(offered)
      return missing.isEmpty ? .offered : .depends(missing: missing)
    }
  }

  /// Whether the zone decides, and the plan does not tell it.
  var dependsOnZones: Bool {
    placement.allTypes.contains { if case .depends = fit($0) { true } else { false } }
  }

  /// The types for which others are worth looking for.
  var missing: [String] {
    placement.allTypes.sorted().filter { type in
      switch fit(type) {
      case .notInZones, .notInRegion: true
      case .offered, .partly, .depends: false
      }
    }
  }

  // MARK: Concluding

  func add(to judgements: inout Judgements) {
    if placement.hasUnknownType {
      judgements.add(
        .undetermined, about: "unknown",
        "The plan does not know yet which instance type it is, so nobody can tell whether "
          + "\(placement.region) offers it.",
        in: placement.region, of: [placement.address])
    }
    // One that fits makes up for others that do not.
    let hasAlternative =
      placement.alternatives.count > 1
      && placement.alternatives.contains { if case .offered = fit($0) { true } else { false } }
    for type in placement.allTypes.sorted() {
      let isNeeded = placement.types.contains(type) || !hasAlternative
      add(type, fit(type), isNeeded: isNeeded, &judgements)
    }
  }

  private func add(_ type: String, _ fit: Fit, isNeeded: Bool, _ judgements: inout Judgements) {
    let region = placement.region
    let verdict: Verdict
    let place: String
    let message: String
    switch fit {
    case .offered:
      judgements.pass(placement.address, in: region)
      return
    case .partly(let missing):
      (verdict, place) = (.warning, label(missing))
      message = "\(type) is not offered in \(list(missing)), only in \(offering(type))"
    case .depends(let missing):
      (verdict, place) = (isNeeded ? .undetermined : .warning, "unknown")
      let absence = missing.map {
        ", and \(list($0)) \($0.count == 1 ? "does" : "do") not offer it"
      }
      message =
        "The plan does not tell in which zone \(type) is to run"
        + (absence ?? ", and the zones of \(region) could not be read")
    case .notInZones:
      (verdict, place) = (isNeeded ? .blocked : .warning, label(placementZones))
      message =
        "\(type) is not offered in \(list(placementZones)); zones that offer it: \(offering(type))"
    case .notInRegion:
      (verdict, place) = (isNeeded ? .blocked : .warning, "")
      message = "\(region) does not offer \(type)"
    }
    judgements.add(
      verdict, about: place.isEmpty ? type : "\(type):\(place)",
      message + (isNeeded ? "." : "; other types of the same resource are offered."),
      in: region, of: [placement.address],
      remedies: verdict == .blocked ? [remedy(for: type)] : [])
  }

  private func remedy(for type: String) -> Remedy {
    let substitutes = answers.substitutes(for: type, in: placementZones)
    let zones = answers.offerings?.zones(of: type).sorted() ?? []
    var ways: [String] = []
    if !substitutes.isEmpty {
      let place = placementZones.isEmpty ? placement.region : "there"
      ways.append(
        "use \(WordList(substitutes, joining: "or")), offered "
          + (place == "there" ? place : "in \(place)"))
    }
    if !zones.isEmpty { ways.append("use a subnet in \(WordList(zones, joining: "or"))") }
    let way = ways.isEmpty ? "use a type that is offered" : ways.joined(separator: ", or ")
    return Remedy(
      .edit,
      summary: "\(way.prefix(1).uppercased() + way.dropFirst()). This lists what is offered:",
      command: { () throws(ShellCommandError) in
        try .aws(
          "ec2", "describe-instance-type-offerings",
          options: [
            ("location-type", "availability-zone"),
            ("filters", .text(Self.filter(naming: type))),
          ],
          region: placement.region)
      })
  }

  private static func filter(naming type: String) -> String {
    let pattern = InstanceTypeName(type)?.pattern ?? type
    let filter: Document = [["Name": "instance-type", "Values": [.string(pattern)]]]
    return filter.jsonText(.compact)
  }

  private var placementZones: Set<String> {
    if case .these(let zones, _) = placement.zones { zones } else { [] }
  }

  private func offering(_ type: String) -> String { list(answers.offerings?.zones(of: type) ?? []) }
  private func list(_ zones: Set<String>) -> String { WordList(zones.sorted()).description }
  private func label(_ zones: Set<String>) -> String { zones.sorted().joined(separator: ",") }
}
