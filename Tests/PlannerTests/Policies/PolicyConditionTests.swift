import Testing

@testable import Planner

@Suite("Conditions of a policy")
struct PolicyConditionTests {
  private let request = PolicyRequest(
    principal: .service("logs.eu-west-1.amazonaws.com"), action: "kms:Decrypt", resource: "*",
    context: [
      "aws:SourceArn": .values(["arn:aws:sns:eu-west-1:111122223333:orders:x"]),
      "aws:SourceAccount": .values(["111122223333"]),
      "aws:PrincipalIsAWSService": .values(["true"]),
      "kms:GrantOperations": .values(["Decrypt", "Encrypt"]),
      "aws:username": .absent,
      "s3:max-keys": .values(["10"]),
      "aws:CurrentTime": .values(["2026-05-01T00:00:00Z"]),
      "aws:SourceIp": .values(["203.0.113.9"]),
    ])

  private func holds(_ name: String, _ key: String, _ values: [PolicyText]) -> Ternary {
    PolicyCondition(operatorName: name, key: key, values: values)
      .holds(for: request, hasVariables: true)
  }

  @Test(
    "Each operator compares as AWS documents it",
    arguments: [
      ("StringEquals", "aws:SourceAccount", ["111122223333"], Ternary.yes),
      ("StringEquals", "AWS:sourceaccount", ["111122223333"], .yes),
      ("StringEquals", "aws:SourceAccount", ["999999999999", "111122223333"], .yes),
      ("StringEquals", "aws:SourceAccount", ["1111*"], .no),
      ("StringEquals", "aws:SourceAccount", [], .no),
      ("StringNotEquals", "aws:SourceAccount", ["999999999999"], .yes),
      ("StringNotEquals", "aws:SourceAccount", ["999999999999", "111122223333"], .no),
      ("StringEqualsIgnoreCase", "aws:PrincipalIsAWSService", ["TRUE"], .yes),
      ("StringNotEqualsIgnoreCase", "aws:PrincipalIsAWSService", ["TRUE"], .no),
      ("StringLike", "aws:SourceAccount", ["1111*"], .yes),
      ("StringNotLike", "aws:SourceAccount", ["1111*"], .no),
      ("StringLike", "aws:SourceArn", ["arn:*:orders:x"], .yes),
      ("StringEquals", "aws:SourceAccount", ["${aws:SourceAccount}"], .yes),
      ("StringLike", "aws:SourceAccount", ["1111${*}"], .no),
      ("StringEquals", "aws:SourceAccount", ["${aws:username, '111122223333'}"], .yes),
      ("StringEquals", "aws:SourceAccount", ["${aws:username}"], .unknown),
      ("StringEquals", "aws:SourceAccount", ["${kms:GrantOperations}"], .unknown),
      ("ArnLike", "aws:SourceArn", ["arn:aws:sns:*:111122223333:*"], .yes),
      ("ArnEquals", "aws:SourceArn", ["arn:aws:sns:*:111122223333:orders:?"], .yes),
      ("ArnLike", "aws:SourceArn", ["arn:aws:sns:*:orders:x"], .no),
      ("ArnLike", "aws:SourceArn", ["arn:aws:s3:::orders"], .no),
      ("ArnLike", "aws:SourceArn", ["*"], .unknown),
      ("ArnNotLike", "aws:SourceArn", ["arn:aws:sns:*:111122223333:*"], .no),
      ("ArnNotEquals", "aws:SourceArn", ["arn:aws:sns:*:999999999999:*"], .yes),
      ("Bool", "aws:PrincipalIsAWSService", ["true"], .yes),
      ("Bool", "aws:PrincipalIsAWSService", ["False"], .no),
      ("Null", "aws:username", ["true"], .yes),
      ("Null", "aws:username", ["false"], .no),
      ("Null", "aws:SourceArn", ["false"], .yes),
      ("Null", "aws:SourceArn", ["maybe"], .unknown),
      ("NumericEquals", "s3:max-keys", ["10.0"], .yes),
      ("NumericNotEquals", "s3:max-keys", ["10"], .no),
      ("NumericLessThan", "s3:max-keys", ["10"], .no),
      ("NumericLessThanEquals", "s3:max-keys", ["10"], .yes),
      ("NumericGreaterThan", "s3:max-keys", ["9"], .yes),
      ("NumericGreaterThanEquals", "s3:max-keys", ["many"], .unknown),
      ("DateGreaterThan", "aws:CurrentTime", ["2026-01-01T00:00:00Z"], .yes),
      ("DateLessThan", "aws:CurrentTime", ["2026-01-01T00:00:00Z"], .no),
      ("DateNotEquals", "aws:CurrentTime", ["2026-05-01T00:00:00Z"], .no),
      ("IpAddress", "aws:SourceIp", ["203.0.113.0/24"], .unknown),
      ("BinaryEquals", "aws:SourceIp", ["QQ=="], .unknown),
      // Keys that are missing.
      ("StringEquals", "aws:username", ["a"], .no),
      ("StringNotEquals", "aws:username", ["a"], .yes),
      ("StringEqualsIfExists", "aws:username", ["a"], .yes),
      ("StringNotEqualsIfExists", "aws:username", ["a"], .yes),
      ("IpAddress", "aws:username", ["203.0.113.0/24"], .no),
      ("NotIpAddress", "aws:username", ["203.0.113.0/24"], .yes),
      ("StringEqualsIfExists", "aws:SourceAccount", ["999999999999"], .no),
      ("ForAllValues:StringEquals", "aws:username", ["a"], .yes),
      ("ForAnyValue:StringEquals", "aws:username", ["a"], .no),
      ("ForAnyValue:StringNotEquals", "aws:username", ["a"], .no),
      // Keys with several values.
      ("ForAllValues:StringEquals", "kms:GrantOperations", ["Decrypt", "Encrypt", "Sign"], .yes),
      ("ForAllValues:StringEquals", "kms:GrantOperations", ["Decrypt"], .no),
      ("ForAnyValue:StringEquals", "kms:GrantOperations", ["Decrypt"], .yes),
      ("ForAnyValue:StringLike", "kms:GrantOperations", ["Si*"], .no),
      ("StringEquals", "kms:GrantOperations", ["Decrypt"], .unknown),
      // What nobody knows.
      ("StringEquals", "aws:PrincipalOrgID", ["o-1"], .unknown),
      ("Null", "aws:PrincipalOrgID", ["true"], .unknown),
      ("StringMatches", "aws:SourceAccount", ["111122223333"], .unknown),
      ("NullIfExists", "aws:username", ["true"], .unknown),
    ])
  func operators(name: String, key: String, values: [String], expected: Ternary) {
    #expect(holds(name, key, values.map { PolicyText($0) }) == expected)
  }

  @Test("A value that is decided at apply leaves open only what it could change")
  func unknownValues() {
    let account: String? = nil
    #expect(holds("StringEquals", "aws:SourceAccount", [.unknown]) == .unknown)
    #expect(holds("StringEquals", "aws:SourceAccount", ["111122223333", .unknown]) == .yes)
    #expect(holds("StringNotEquals", "aws:SourceAccount", ["111122223333", .unknown]) == .no)
    #expect(
      holds("ArnLike", "aws:SourceArn", ["arn:aws:sns:eu-west-1:\(account):*"]) == .unknown)
    #expect(holds("ArnLike", "aws:SourceArn", ["arn:aws:s3:::\(account)"]) == .no)
  }

  @Test("Without variables a policy of the older language has plain text")
  func olderLanguage() {
    let condition = PolicyCondition(
      operatorName: "StringEquals", key: "aws:SourceAccount", values: ["${aws:SourceAccount}"])
    #expect(condition.holds(for: request, hasVariables: false) == .no)
  }
}
