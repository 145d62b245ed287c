internal import Documents
internal import PreflightModel

extension ClassWish {
  enum Reading {
    case wish(ClassWish)
    /// The plan does not know something yet that decides.
    case unknown
    /// It names no class, or takes its engine from a snapshot or a source.
    case none
  }

  /// What a planned resource wants; nothing where an update leaves it as it is.
  static func reading(
    of subject: PlannedSubject<DBInstanceClassRule.Role>, in check: Check
  ) -> Reading {
    let isTouched = [.class, .version, .storage, .multiAZ].contains { role in
      !subject.settings(of: role).isEmpty
    }
    guard isTouched else { return .none }
    let engine = subject.detail("engine").map(Told.told) ?? told(.engine, of: subject, in: check)
    let texts =
      [told(.class, of: subject, in: check), engine]
      + [.version, .zone, .storage].map { told($0, of: subject, in: check) }
    let multiAZ = told(.multiAZ, of: subject, in: check)
    guard texts[0] != .untold, engine != .untold else { return .none }
    guard !texts.contains(.unknown), multiAZ != .unknown, let instanceClass = texts[0].text,
      let engineName = engine.text
    else { return .unknown }
    return .wish(
      ClassWish(
        instanceClass: instanceClass, engine: engineName, version: texts[2].text,
        zone: texts[3].text, storage: texts[4].text, isMultiAZ: multiAZ.text == "true",
        isCluster: subject.subject.details["cluster"]?.bool ?? false))
  }

  private enum Told: Hashable {
    case told(String)
    case untold
    case unknown

    var text: String? {
      if case .told(let text) = self { text } else { nil }
    }
  }

  private static func told(
    _ role: DBInstanceClassRule.Role, of subject: PlannedSubject<DBInstanceClassRule.Role>,
    in check: Check
  ) -> Told {
    guard let reading = subject.readings(of: role).first,
      !subject.resource.leavesToAWS(reading)
    else { return .untold }
    switch reading.value {
    case .known(.bool(let value)): return .told(value ? "true" : "false")
    case .known(let value): return value.string.map(Told.told) ?? .untold
    case .absent: return .untold
    case .sensitive: return .unknown
    case .unknown:
      // What a planned cluster leaves to AWS is AWS's default.
      let isLeft = check.referents(of: reading, in: subject.entry).allSatisfy { referent in
        if case .planned = referent { role == .version || role == .zone } else { false }
      }
      return isLeft ? .untold : .unknown
    }
  }
}
