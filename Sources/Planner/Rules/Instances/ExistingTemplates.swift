internal import Documents
internal import PreflightModel

/// The launch templates that exist and that planned resources take their instance types from.
struct ExistingTemplates {
  typealias Subject = InstancePlacements.Subject

  private var versions: [LaunchTemplateVersion.Name: LaunchTemplateVersion] = [:]

  /// Those that could not be had, with why and for whom, in the plans' order.
  private(set) var refusals:
    [(name: LaunchTemplateVersion.Name, reason: Unavailability, addresses: [String])] = []

  init(in check: Check, of table: RuleTable<InstanceTypeRule.Role>, asking inquiry: inout Inquiry) {
    var users: [LaunchTemplateVersion.Name: [String]] = [:]
    var names: [LaunchTemplateVersion.Name] = []
    for subject in check.subjects(of: table) where Self.needsTemplate(subject) {
      for name in Self.names(of: subject, in: check) {
        if users[name] == nil { names.append(name) }
        users[name, default: []].append(subject.address)
      }
    }
    for name in names {
      switch inquiry.answer(to: name.lookup).reading(LaunchTemplateVersion.init) {
      case .known(let version): versions[name] = version
      case .unavailable(let reason): refusals.append((name, reason, users[name] ?? []))
      }
    }
  }

  /// The types in the templates that a resource names.
  func types(of subject: Subject, in check: Check) -> [String] {
    Self.names(of: subject, in: check).compactMap { versions[$0]?.instanceType }
  }

  /// Whether a resource has no type of its own.
  static func needsTemplate(_ subject: Subject) -> Bool {
    subject.settings(of: .type).isEmpty && subject.settings(of: .alternatives).isEmpty
  }

  private static func names(of subject: Subject, in check: Check) -> [LaunchTemplateVersion.Name] {
    guard let region = subject.region, let version = version(of: subject) else { return [] }
    return check.referents(of: .template, in: subject).compactMap { referent in
      guard case .existing(let template) = referent else { return nil }
      return LaunchTemplateVersion.Name(template: template, version: version, region: region)
    }
  }

  /// Nil where the plan does not know it yet.
  private static func version(of subject: Subject) -> String? {
    guard let reading = subject.settings(of: .templateVersion).first else {
      return LaunchTemplateVersion.defaultVersion
    }
    guard case .known(let value) = reading.value else { return nil }
    return value.string ?? value.number?.literal
  }
}
