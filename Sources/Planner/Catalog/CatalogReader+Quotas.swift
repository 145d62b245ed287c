internal import Documents
internal import PreflightModel

extension CatalogReader {
  /// Nil when the entry lacks what names it; all faults are noted either way.
  static func quota(in cursor: CatalogCursor) -> Quota? {
    guard
      let members = cursor.object(
        "service", "code", "name", "scope", "global", "default", "defaultDate", "adjustable",
        "maximum", "page", "note", "initial", "limit", "usage", "consumers", "errors")
    else { return nil }
    let id = identity(in: members)
    let name = members.required("name")?.string()
    let scope = members.required("scope").flatMap(scope)
    let usage = usage(members, scope: scope)
    let quota = Quota(
      id: id ?? QuotaID(service: "", code: ""),
      name: name ?? "",
      scope: scope ?? .region,
      isGlobal: isGlobal(members, scope: scope),
      defaultValue: members["default"]?.amount(),
      defaultDate: members["defaultDate"].flatMap(date),
      isAdjustable: members["adjustable"]?.bool(),
      maximum: members["maximum"]?.positive(),
      page: members["page"].flatMap(page),
      usage: usage,
      consumers: consumers(
        members.elements("consumers"), scope: scope, counted: usage.compartments),
      errors: members.elements("errors").compactMap(quotaError),
      initialAmount: members["initial"]?.positive() ?? 0,
      limit: members["limit"].flatMap(limit),
      note: members["note"]?.string())
    checkTogether(quota, members)
    return id == nil || name == nil || scope == nil ? nil : quota
  }

  private static func identity(in members: CatalogMembers) -> QuotaID? {
    let service = members.required("service")
    let code = members.required("code")
    let serviceText = service?.string()
    let codeText = code?.string()
    if let serviceText, !QuotaID.isServiceCode(serviceText) {
      service?.fault("\"\(serviceText)\" is no service code of Service Quotas")
    }
    if let codeText, !QuotaID.isQuotaCode(codeText) {
      code?.fault("\"\(codeText)\" is no quota code: \"L-\" and eight digits from 0 to F")
    }
    guard let serviceText, let codeText else { return nil }
    return QuotaID(service: serviceText, code: codeText)
  }

  private static func scope(_ cursor: CatalogCursor) -> QuotaAssessment.Scope? {
    guard let text = cursor.string() else { return nil }
    if let scope = QuotaAssessment.Scope(rawValue: text) { return scope }
    let known = QuotaAssessment.Scope.allCases.map(\.rawValue).joined(separator: ", ")
    cursor.fault("is no scope; known are \(known)")
    return nil
  }

  /// A quota of the whole account is read in one region of the partition; one per resource is
  /// where its resources belong to the whole account.
  private static func isGlobal(_ members: CatalogMembers, scope: QuotaAssessment.Scope?) -> Bool {
    let stated = members["global"]?.bool()
    switch scope {
    case .region where stated != nil:
      members["global"]?.fault("must not stand with the scope \"region\"")
    case .account where stated == false:
      members["global"]?.fault("must not be false with the scope \"account\"")
    case .region, .account, .resource, nil: break
    }
    return scope == .account || stated == true
  }

  /// A day, or a month where the source tells no more.
  private static func date(_ cursor: CatalogCursor) -> String? {
    guard let text = cursor.string() else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = parts.map(\.count)
    let isDate =
      (lengths == [4, 2, 2] || lengths == [4, 2])
      && parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
      && 1...12 ~= Int(parts[1]) ?? 0 && (parts.count < 3 || 1...31 ~= Int(parts[2]) ?? 0)
    if !isDate { cursor.fault("\"\(text)\" is no date like 2024-02-10 or 2024-02") }
    return text
  }

  private static func page(_ cursor: CatalogCursor) -> String? {
    guard let text = cursor.string() else { return nil }
    if !text.hasPrefix("https://") { cursor.fault("must begin with https://") }
    return text
  }

  private static func quotaError(_ cursor: CatalogCursor) -> Quota.QuotaError? {
    guard let members = cursor.object("code", "message") else { return nil }
    let message = members["message"]?.string()
    return members.required("code")?.string().map { Quota.QuotaError(code: $0, message: message) }
  }

  private static func checkTogether(_ quota: Quota, _ members: CatalogMembers) {
    if let maximum = quota.maximum, let value = quota.defaultValue, maximum < value {
      members["maximum"]?.fault("must not be less than \"default\"")
    }
    if quota.defaultDate != nil, members["default"] == nil {
      members["defaultDate"]?.fault("must not stand without \"default\"")
    }
    if quota.initialAmount > 0, quota.scope != .resource {
      members["initial"]?.fault("must only stand with the scope \"resource\"")
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
