import AWSQuery
import Testing

@Suite("AWSSettings")
struct AWSSettingsTests {
  @Test("500 generated configurations give botocore's settings and credentials")
  func generatedSettings() async throws {
    var generator = ConfigurationCaseGenerator(seed: 2)
    let answers = try await ConfigurationOracle.expectAgreement(
      (0..<500).map { _ in generator.settings() })
    #expect(answers.count { $0.settings != nil } > 200)
    #expect(answers.count { $0.credentials?.keys != nil } > 60)
    #expect(answers.count { $0.credentials?.calls?.isEmpty == false } > 10)
    #expect(answers.count { $0.credentials?.notReadYet == true } > 25)
  }

  @Test("Flags come before variables, variables before the profile, as in AWS CLI v2")
  func precedence() throws {
    var home = ConfigurationCase(files: [
      ".aws/config": "[default]\nregion = eu-north-1\n[profile b]\nregion = eu-south-1"
    ])
    #expect(try home.settings().region == "eu-north-1")
    home.environment["AWS_DEFAULT_PROFILE"] = "b"
    #expect(try home.settings().region == "eu-south-1")
    home.environment["AWS_PROFILE"] = "default"
    #expect(try home.settings().region == "eu-north-1")
    home.environment["AWS_DEFAULT_REGION"] = "us-east-2"
    #expect(try home.settings().region == "us-east-2")
    home.environment["AWS_REGION"] = "us-west-2"
    #expect(try home.settings().region == "us-west-2")
    home.region = "ap-southeast-1"
    home.profile = "b"
    #expect(try home.settings().region == "ap-southeast-1")
    #expect(try home.settings().profile.name == "b")
    #expect(try home.settings().isProfileFromFlag)
  }

  @Test("Printing the settings shows no key, wherever it was found")
  func secrets() throws {
    var home = ConfigurationCase()
    home.environment["AWS_SECRET_ACCESS_KEY"] = "hidden"
    home.files[".aws/credentials"] =
      "[default]\nregion = eu-west-1\naws_secret_access_key = hidden\n"
    let settings = try home.settings()
    #expect(settings.region == "eu-west-1")
    var dumped = ""
    dump(settings, to: &dumped)
    for text in [String(describing: settings), String(reflecting: settings), dumped] {
      #expect(text.contains("AWS_SECRET_ACCESS_KEY"))
      #expect(!text.contains("hidden"))
    }
  }

  @Test("Nothing configured gives the defaults of AWS CLI v2")
  func defaults() throws {
    let settings = try ConfigurationCase().settings()
    #expect(settings.profile.name == "default")
    #expect(settings.region == nil)
    #expect(settings.retryMode == .standard)
    #expect(settings.maximumAttempts == nil)
    #expect(settings.caBundle == nil)
  }

  @Test(
    "A setting that means nothing is an error that names it",
    arguments: [
      (["AWS_REGION": ""], "AWS_REGION is empty: name a region such as eu-west-1, or unset it."),
      (
        ["AWS_REGION": "x.evil.example/"],
        "AWS_REGION is not a region's name such as eu-west-1: \"x.evil.example/\"."
      ),
      (
        ["AWS_MAX_ATTEMPTS": "0"], "AWS_MAX_ATTEMPTS is not a number of attempts, 1 or more: \"0\"."
      ),
      (
        ["AWS_RETRY_MODE": "often"],
        "AWS_RETRY_MODE is not one of the retry modes legacy, standard, adaptive: \"often\"."
      ),
      (["AWS_CA_BUNDLE": " "], "AWS_CA_BUNDLE is empty: name a file of certificates, or unset it."),
      (
        ["REQUESTS_CA_BUNDLE": ""],
        "REQUESTS_CA_BUNDLE is empty: name a file of certificates, or unset it."
      ),
      (
        ["AWS_PROFILE": "absent"],
        "The profile \"absent\" is neither in /home/case/.aws/config nor in "
          + "/home/case/.aws/credentials; they hold \"default\"."
      ),
    ])
  func faults(environment: [String: String], message: String) {
    let home = ConfigurationCase(
      files: [".aws/config": "[default]\nca_bundle = \n"], environment: environment)
    let error = #expect(throws: ConfigurationError.self) {
      // The bundle of the profile stands in the way of what is looked for here.
      var home = home
      if environment["AWS_CA_BUNDLE"] == nil { home.files = [".aws/config": "[default]"] }
      return try home.settings()
    }
    #expect(error?.message == message)
  }

  @Test(
    "A region's name is one label of a host name",
    arguments: [
      ("eu-west-1", true), ("us-gov-east-1", true), ("A1", true), ("", false), ("-a", false),
      ("a-", false), ("123", false), ("a.b", false), ("a/b", false), ("a b", false), ("ä", false),
      (String(repeating: "a", count: 63), true), (String(repeating: "a", count: 64), false),
    ])
  func regionNames(name: String, isValid: Bool) {
    #expect(RegionName.isValid(name) == isValid)
  }
}
