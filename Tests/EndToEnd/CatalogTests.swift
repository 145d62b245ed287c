import Documents
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct CatalogTests {
    /// What the account of a test has not, counted by an operation that headroom knows.
    private static let topics = """
      {"service": "sns", "code": "L-0000AAAA", "name": "Topics of ours", "scope": "region",
       "default": 4, "defaultDate": "2026-11-25", "adjustable": true,
       "page": "https://docs.aws.amazon.com/general/latest/gr/sns.html",
       "usage": [{"call": "sns:ListTopics", "items": "Topics[]"}],
       "consumers": [
         {"terraform": "aws_sns_topic", "pulumi": "aws:sns/topic:Topic",
          "cloudformation": "AWS::SNS::Topic"}]}
      """

    private func catalog(_ quotas: String) -> String {
      #"{"schema": "headroom/catalog/1", "quotas": [\#(quotas)]}"#
    }

    @Test("A new quota is one entry in a file and nothing else")
    func newEntry() async throws {
      let account = try await TestAccount()
      for name in ["a", "b", "c"] {
        let made = try await account.shell(
          "aws sns create-topic --name \(name) --region ap-southeast-1")
        try #require(made.status == 0, "\(made)")
      }
      try account.directory.write(catalog(Self.topics), to: "ours.json")
      try account.write(.creating("aws_sns_topic", count: 2))
      let valid = try await account.headroom("catalog", "validate", "ours.json")
      #expect(valid.status == 0, "\(valid)")
      let outcome = try await account.headroom(
        "check", "plan.json", "--catalog", "ours.json", "--rule", "quota", "--format", "json",
        "--limit", "sns/L-0000AAAA=4")
      #expect(outcome.status == 2, "\(outcome)")
      let finding = try CheckReport(outcome).finding("sns/L-0000AAAA")
      #expect(finding["message"]?.string == "3 of 4 in use, 2 planned: 1 too many.")
      // Those of headroom's own catalogue are judged as before.
      #expect(try CheckReport(outcome).quotas("clear").contains("sns/L-61103206"))
    }

    @Test("An entry of a user's file takes the place of headroom's own")
    func replacedEntry() async throws {
      let account = try await TestAccount()
      let ours = Self.topics.replacing("L-0000AAAA", with: "L-61103206")
      try account.directory.write(catalog(ours), to: "ours.json")
      let outcome = try await account.headroom(
        "catalog", "list", "sns", "--catalog", "ours.json", "--text", "topics", "--format", "json")
      let listed = try outcome.json().array?.filter { $0["code"] == "L-61103206" }
      #expect(listed?.map { $0["name"] } == ["Topics of ours"])
    }

    @Test("A file that is not sound is refused, each fault with its place")
    func unsound() async throws {
      let account = try await TestAccount()
      let faulty = Self.topics.replacing("sns:ListTopics", with: "sns")
        .replacing(#""scope": "region""#, with: #""scope": "planet""#)
      try account.directory.write(catalog(faulty), to: "ours.json")
      let outcome = try await account.headroom("catalog", "validate", "ours.json")
      #expect(outcome.status == 1, "\(outcome)")
      #expect(outcome.errors.contains("scope"), "\(outcome)")
      #expect(outcome.errors.contains("call"), "\(outcome)")
    }

    @Test(
      "The list is filtered by service, type, text and whether AWS raises it",
      arguments: [
        (["vpc", "--type", "aws_subnet"], ["vpc/L-407747CB"]),
        (["--type", "AWS::EC2::VPC"], ["vpc/L-F678F1CE"]),
        (["iam", "--no-adjustable", "--text", "tags per"], ["iam/L-B39FB15B", "iam/L-FC9EC213"]),
        (["--text", "l-f678f1ce"], ["vpc/L-F678F1CE"]),
      ])
    func filters(_ flags: [String], expected: [String]) async throws {
      let account = try await TestAccount()
      let outcome = try await account.program(
        ["catalog", "list", "--format", "json"] + flags
      ).run()
      let ids = try outcome.json().array?.map {
        "\($0["service"]?.string ?? "")/\($0["code"]?.string ?? "")"
      }
      #expect(Set(ids ?? []).isSuperset(of: expected), "\(outcome)")
      #expect((ids ?? []).count < 12, "\(outcome)")
    }

    // MARK: Without credentials

    /// Why nothing can be asked of AWS.
    enum Hindrance: CaseIterable {
      case noCredentials, refusedCredentials, noAnswer

      func stand(in account: inout TestAccount) async throws {
        switch self {
        case .noCredentials:
          account.environment["AWS_ACCESS_KEY_ID"] = nil
          account.environment["AWS_SECRET_ACCESS_KEY"] = nil
          account.environment["AWS_EC2_METADATA_DISABLED"] = "true"
        case .refusedCredentials:
          try await account.server.order(#"authenticate {"on": true}"#)
        case .noAnswer:
          account.environment["AWS_ENDPOINT_URL"] = "http://127.0.0.1:9"
          account.environment["AWS_MAX_ATTEMPTS"] = "1"
        }
      }

      /// What standard error must name.
      var word: String { self == .noAnswer ? "could not be reached" : "credentials" }
    }

    private func check(tags count: Int, _ hindrance: Hindrance) async throws -> ProgramOutcome {
      var account = try await TestAccount()
      try await hindrance.stand(in: &account)
      let tags = (0..<count).map { #""tag\#($0)": "x""# }.joined(separator: ",")
      try account.write(
        PlanText(changes: [
          .init(type: "aws_iam_role", attributes: #"{"name": "a", "tags_all": {\#(tags)}}"#)
        ]))
      return try await account.headroom("check", "plan.json", "--format", "json")
    }

    @Test(
      "What no account may have is blocked when AWS tells nothing, which is told besides",
      arguments: Hindrance.allCases)
    func plansAlone(hindrance: Hindrance) async throws {
      let outcome = try await check(tags: 51, hindrance)
      #expect(outcome.status == 2, "\(outcome)")
      let report = try CheckReport(outcome)
      #expect(report.quotas("blocked") == ["iam/L-B39FB15B"])
      #expect(report.ids("undetermined") == ["quota/account"])
      let message = try report.finding("iam/L-B39FB15B")["message"]?.string
      #expect(message?.contains("which it raises for nobody") == true, "\(outcome)")
      #expect(outcome.errors.contains(hindrance.word), "\(outcome)")
    }

    @Test(
      "Without anything amiss in the plan, such a run has failed", arguments: Hindrance.allCases)
    func nothingToSay(hindrance: Hindrance) async throws {
      let outcome = try await check(tags: 50, hindrance)
      #expect(outcome.status == 1, "\(outcome)")
      #expect(outcome.output == "")
    }
  }
}
