package import Documents
package import PreflightModel

/// The requests that an account has filed in a region.
package enum RequestHistory {
  /// All that were open or decided within 90 days.
  /// https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListRequestedServiceQuotaChangeHistory.html
  package static func lookup(in region: String) -> Lookup {
    Lookup(
      service: "service-quotas", operation: "ListRequestedServiceQuotaChangeHistory",
      region: region)
  }

  /// One request by its id.
  package static func lookup(of id: String, in region: String) -> Lookup {
    Lookup(
      service: "service-quotas", operation: "GetRequestedServiceQuotaChange",
      input: ["RequestId": .string(id)], region: region)
  }

  /// What listing and following requests takes.
  package static let operations = Set(
    [lookup(in: ""), lookup(of: "", in: "")].map(\.awsOperation))

  package static let memberNames: Set<String> = [
    "RequestedQuotas", "RequestedQuota", "Id", "ServiceCode", "QuotaCode", "QuotaName", "Status",
    "DesiredValue", "Created", "LastUpdated", "CaseId", ServiceQuotas.context,
    ServiceQuotas.contextID,
  ]

  /// The requests in an answer to either, open ones first, then the newest.
  package static func requests(in document: Document, region: String) -> [QuotaRequest] {
    let entries =
      document["RequestedQuotas"]?.array ?? [document["RequestedQuota"]].compactMap(\.self)
    return entries.compactMap { request(in: $0, region: region) }.sorted(by: openFirst)
  }

  /// Open requests before decided ones, and among them the newest first.
  package static func openFirst(_ left: QuotaRequest, _ right: QuotaRequest) -> Bool {
    let isOpen = (left.progress == .open, right.progress == .open)
    guard isOpen.0 == isOpen.1 else { return isOpen.0 }
    return (right.created ?? "", left.id ?? "") < (left.created ?? "", right.id ?? "")
  }

  private static func request(in entry: Document, region: String) -> QuotaRequest? {
    guard let id = entry["Id"]?.string, let service = entry["ServiceCode"]?.string,
      let code = entry["QuotaCode"]?.string
    else { return nil }
    return QuotaRequest(
      quota: QuotaID(service: service, code: code), name: entry["QuotaName"]?.string ?? "",
      region: region, resource: ServiceQuotas.resource(of: entry), id: id,
      status: entry["Status"]?.string,
      desiredValue: entry["DesiredValue"]?.number?.double, created: entry["Created"]?.string,
      updated: entry["LastUpdated"]?.string, caseID: entry["CaseId"]?.string)
  }
}
