import PreflightModel
import Testing

@Suite("Amazon Resource Names")
struct ARNTests {
  @Test("Its parts, the resource with all that follows the account")
  func parts() throws {
    let arn = try #require(ARN("arn:aws-cn:logs:cn-north-1:123456789012:log-group:/a:b"))
    #expect(arn.partition == "aws-cn")
    #expect(arn.service == "logs")
    #expect(arn.region == "cn-north-1")
    #expect(arn.account == "123456789012")
    #expect(arn.resource == "log-group:/a:b")
  }

  @Test("The name is what follows the path")
  func name() {
    #expect(ARN("arn:aws:iam::123456789012:role/a/b")?.name == "b")
    #expect(ARN("arn:aws:sns:eu-west-1:123456789012:topic")?.name == "topic")
  }

  @Test(
    "Other texts are none",
    arguments: [
      "", "arn", "arn:aws:iam::123456789012", "arn::iam::1:x", "arn:aws:::1:x", "x:aws:iam::1:y",
      "arn:aws:iam::1:",
    ])
  func others(text: String) {
    #expect(ARN(text) == nil)
  }
}
