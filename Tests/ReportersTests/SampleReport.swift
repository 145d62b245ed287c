import PreflightModel

/// Reports as people meet them, named for the situation.
enum SampleReport: String, CaseIterable {
  case clear
  case incident
  case undetermined
  case warning
  case ignored
  case hostile
  case sprawling
  case rules

  var report: Report {
    get throws {
      switch self {
      case .clear: Self.report([Self.subnets, Self.gateways, Self.zones])
      case .incident:
        Self.report(
          [Self.gateways, try Self.roles, Self.subnets, try Self.vpcs, Self.zones],
          notChecked: [
            Report.NotChecked(
              type: "aws:ec2/vpnGateway:VpnGateway", count: 2,
              reason: "no quota and no rule knows this type"),
            Report.NotChecked(
              type: "aws:cloudwatch/dashboard:Dashboard", count: 1,
              reason: "no quota and no rule knows this type"),
          ])
      case .undetermined: Self.undeterminedReport
      case .warning: Self.report([Self.tightSubnets, Self.gateways])
      case .ignored: try Self.ignoredReport
      case .hostile: try Self.hostileReport
      case .sprawling: try Self.sprawlingReport
      case .rules: try Self.rulesReport
      }
    }
  }
}
