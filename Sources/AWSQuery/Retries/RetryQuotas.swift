/// The retry quotas of a run: one for each service in each region, which to the AWS SDKs is a client.
///
/// So a service that is not well, or a region that cannot be reached, uses up nobody's retries but
/// its own.
package final class RetryQuotas: Sendable {
  private struct Client: Hashable {
    let service, region: String
  }

  private let quotas = Locked<[Client: RetryQuota]>([:])

  package init() {}

  /// `service` as boto3 names its client.
  func quota(of service: String, region: String) -> RetryQuota {
    quotas.withLock { quotas in
      let client = Client(service: service, region: region)
      if let quota = quotas[client] { return quota }
      let quota = RetryQuota()
      quotas[client] = quota
      return quota
    }
  }
}
