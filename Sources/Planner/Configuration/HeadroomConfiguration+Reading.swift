internal import Documents
internal import PreflightModel

extension HeadroomConfiguration {
  /// Reads the text of a `headroom.yaml`; an empty one says nothing.
  ///
  /// Throws every fault at once: text that is no YAML, a key that is not known, a value of the
  /// wrong kind or out of range.
  package init(yaml text: [UInt8]) throws(ConfigurationFaults) {
    let reader: YAMLReader
    do throws(DocumentError) {
      reader = try YAMLReader(text)
    } catch {
      throw ConfigurationFaults(faults: [YAMLFault(error)])
    }
    guard !reader.document.isNull else {
      self.init()
      return
    }
    let faults = YAMLCursor.FaultList()
    self.init(YAMLCursor(reader, faults: faults))
    guard faults.faults.isEmpty else { throw ConfigurationFaults(faults: faults.faults) }
  }

  private init(_ root: YAMLCursor) {
    let members = root.members(known: [
      "warnAt", "margin", "region", "limits", "thresholds", "ignore", "stale",
    ])
    warnAt = members["warnAt"]?.number(upTo: 100)
    margin = members["margin"]?.number(upTo: 10_000)
    region = members["region"]?.parsed("is no region such as eu-west-1", Self.region)
    limits = members["limits"]?.quotas { $0.number() } ?? [:]
    thresholds = members["thresholds"]?.quotas { $0.number(upTo: 100) } ?? [:]
    ignored = members["ignore"]?.elements().compactMap(IgnoredFinding.init) ?? []
    stale = members["stale"].map(StaleSettings.init) ?? StaleSettings()
  }

  /// The text itself when it could be a part of a host name, which it becomes.
  private static func region(_ text: String) -> String? {
    let isFit =
      text.utf8.count <= 63
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0 == "-" || ("0"..."9").contains($0))
      }
    return isFit ? text : nil
  }
}

extension IgnoredFinding {
  fileprivate init?(_ entry: YAMLCursor) {
    let members = entry.members(known: ["finding", "until", "reason"])
    // Both are missed, not only the first one.
    let finding = entry.required("finding", in: members)
    let reason = entry.required("reason", in: members)
    let until = members["until"]?.parsed("is no date such as 2026-12-31") { CalendarDate($0) }
    guard let finding, let reason else { return nil }
    self.init(finding: finding, reason: reason, until: until, line: entry.line)
  }
}

extension StaleSettings {
  fileprivate init(_ block: YAMLCursor) {
    let members = block.members(known: ["patterns", "keep", "olderThan", "protectTags"])
    self.init()
    patterns =
      members["patterns"]?.namedValues().compactMapValues {
        $0.parsed("is no regular expression") { (try? Regex($0)) == nil ? nil : $0 }
      } ?? [:]
    keep = members["keep"]?.elements().compactMap { $0.text() } ?? []
    olderThan = members["olderThan"]?.parsed("is no duration such as 36h or 7d", Age.init)
    protectTags = members["protectTags"]?.namedValues().compactMapValues { $0.text() } ?? [:]
  }
}

extension YAMLCursor {
  /// The text of a member whose absence is a fault.
  fileprivate func required(_ name: String, in members: [String: YAMLCursor]) -> String? {
    guard value.object != nil else { return nil }
    guard let member = members[name] else {
      fault("lacks \(name)")
      return nil
    }
    return member.text()
  }

  /// Values by quota.
  fileprivate func quotas(_ read: (YAMLCursor) -> Double?) -> [QuotaID: Double] {
    var values: [QuotaID: Double] = [:]
    for (name, cursor) in namedValues() {
      guard let quota = QuotaID(name) else {
        cursor.fault("is no quota such as vpc/L-F678F1CE")
        continue
      }
      values[quota] = read(cursor)
    }
    return values
  }
}
