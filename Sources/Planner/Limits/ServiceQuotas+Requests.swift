internal import Documents
package import PreflightModel

extension ServiceQuotas {
  /// The requests that AWS has not decided yet, newest first: those for one resource, by its ARN,
  /// or those for all.
  package static func openRequests(
    in fact: Fact, forResource arn: String?
  ) -> [Remedy.OpenRequest] {
    let requests = fact.document?["RequestedQuotas"]?.array ?? []
    return requests.compactMap { request -> Remedy.OpenRequest? in
      guard resource(of: request) == arn else { return nil }
      guard let status = request["Status"]?.string, openStatuses.contains(status),
        let id = request["Id"]?.string, let desired = request["DesiredValue"]?.number
      else { return nil }
      return Remedy.OpenRequest(
        id: id, status: status, desiredValue: desired.double,
        created: request["Created"]?.string)
    }
    .sorted { ($0.created ?? "") > ($1.created ?? "") }
  }

  private static let openStatuses: Set<String> = ["PENDING", "CASE_OPENED"]
}
