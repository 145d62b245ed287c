import AWSQuery
import Testing

@Suite("EndpointOverride")
struct EndpointOverrideTests {
  @Test(
    "An endpoint is a scheme, a host, perhaps a port and a path",
    arguments: [
      ("https://ec2.example", "https://ec2.example"), ("HTTP://h:80/", "http://h:80"),
      ("http://[::1]:5000//", "http://[::1]:5000"), ("https://h/a/b%20c/", "https://h/a/b%20c"),
      ("https://", nil), ("ftp://h", nil), ("h:80", nil), ("https://u:p@h", nil),
      ("https://h?q", nil), ("https://h#f", nil), ("https://h:0", nil), ("https://h:65536", nil),
      ("https://h:+5", nil), ("https://h x", nil), ("https://h\r\nX: y", nil),
      ("https://[::1", nil),
      ("https://[::1]x", nil), ("https://h/ä", nil), ("https://:80", nil),
    ])
  func grammar(text: String, url: String?) throws {
    let settings = try ConfigurationCase(environment: ["AWS_ENDPOINT_URL": text]).settings()
    #expect((try? endpoint(settings))??.url == url)
  }

  @Test("An invalid endpoint is an error that says where it stands")
  func invalid() throws {
    let settings = try ConfigurationCase(environment: ["AWS_ENDPOINT_URL_EC2": "ec2"]).settings()
    let error = #expect(throws: ConfigurationError.self) { try endpoint(settings) }
    #expect(
      error?.message == "AWS_ENDPOINT_URL_EC2 is not the URL of an endpoint such as "
        + "https://ec2.internal.example:8443.")
  }

  @Test(
    "Unencrypted requests to another machine are marked",
    arguments: [
      ("http://localhost:5000", false), ("http://127.9.0.1", false), ("http://[::1]", false),
      ("https://h", false), ("http://h", true), ("http://127.0.0.1.evil.example", true),
      ("http://10.0.0.1", true), ("http://127.1", true),
    ])
  func cleartext(url: String, isCleartext: Bool) throws {
    let settings = try ConfigurationCase(environment: ["AWS_ENDPOINT_URL": url]).settings()
    #expect(try endpoint(settings)?.isCleartext == isCleartext)
  }

  @Test("The flag comes first, then the service's variable, the common one, section and profile")
  func precedence() throws {
    var home = ConfigurationCase(files: [
      ".aws/config":
        "[default]\nendpoint_url = https://profile\nservices = s\n[services s]\nec2 =\n"
        + "  endpoint_url = https://section\n"
    ])
    #expect(try endpoint(home.settings())?.url == "https://section")
    #expect(
      try home.settings().endpointOverride(variable: "AWS_ENDPOINT_URL_IAM", key: "iam")?.url
        == "https://profile")
    home.environment["AWS_ENDPOINT_URL"] = "https://all"
    #expect(try endpoint(home.settings())?.url == "https://all")
    home.environment["AWS_ENDPOINT_URL_EC2"] = "https://ec2"
    #expect(try endpoint(home.settings())?.source == "AWS_ENDPOINT_URL_EC2")
    home.environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "true"
    #expect(try endpoint(home.settings()) == nil)
    home.endpointURL = "https://flag"
    #expect(try endpoint(home.settings())?.source == "--endpoint-url")
  }

  @Test(
    "A section that is named and missing, or no block, is an error",
    arguments: [
      ("[default]\nservices = s", "The profile \"default\" names the section [services s]"),
      (
        "[default]\nservices = s\n[services s]\nec2 = x",
        "ec2 in the section [services s] is not followed by indented settings."
      ),
    ])
  func services(text: String, message: String) throws {
    let settings = try ConfigurationCase(files: [".aws/config": text]).settings()
    let error = #expect(throws: ConfigurationError.self) { try endpoint(settings) }
    #expect(error?.message.hasPrefix(message) == true)
  }

  private func endpoint(_ settings: AWSSettings) throws -> EndpointOverride? {
    try settings.endpointOverride(variable: "AWS_ENDPOINT_URL_EC2", key: "ec2")
  }
}
