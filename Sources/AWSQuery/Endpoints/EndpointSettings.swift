/// Which endpoints the user wants, in place of or among AWS's own.
package struct EndpointSettings: Sendable {
  /// The URL for a service, by its environment variable `AWS_ENDPOINT_URL_SERVICE_QUOTAS` and its
  /// configuration key `service_quotas`; nil for AWS's own.
  package typealias CustomURL =
    @Sendable (_ variable: String, _ key: String) throws(AWSError) -> String?

  package var usesFIPS: Bool
  package var usesDualStack: Bool
  package var customURL: CustomURL

  package init(
    usesFIPS: Bool = false, usesDualStack: Bool = false,
    customURL: @escaping CustomURL = { (_, _) throws(AWSError) in nil }
  ) {
    self.usesFIPS = usesFIPS
    self.usesDualStack = usesDualStack
    self.customURL = customURL
  }

  /// What flags, environment and configuration files say.
  package init(_ settings: AWSSettings) {
    self.init(usesFIPS: settings.usesFIPS, usesDualStack: settings.usesDualStack) {
      (variable, key) throws(AWSError) in
      do throws(ConfigurationError) {
        return try settings.endpointOverride(variable: variable, key: key)?.url
      } catch {
        throw AWSError(.invalidCall, error.message)
      }
    }
  }
}
