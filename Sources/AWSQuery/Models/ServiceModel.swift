/// What holds for all operations of a service.
package struct ServiceModel: Hashable, Sendable {
  /// As boto3 names its client: `ec2`, `service-quotas`.
  package let name: String
  let wireProtocol: AWSProtocol
  /// `2016-11-15`.
  let apiVersion: String
  /// `1.0` or `1.1`, in `json`.
  let jsonVersion: String
  /// Before the operation in `X-Amz-Target`, in `json`.
  let targetPrefix: String
  /// Before the colon of its permissions, as a rule: `elasticloadbalancing`.
  let actionPrefix: String
  /// Once spoken to in `query`, and asked to name its errors as it did then.
  let isQueryCompatible: Bool
}
