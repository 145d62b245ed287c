/// The policies that are tried for what they deny.
extension KeyPolicyTests {
  static let denials: [Case] = [
    deny(
      "everyone is denied", .denies("statement 3"),
      logs("Deny", principal: #""Principal":"*""#, action: #""Action":"kms:*""#, condition: nil)),
    deny(
      "one call is denied", .denies("statement 3"),
      logs("Deny", action: #""Action":"kms:Decrypt""#, condition: nil)),
    deny(
      "another service is denied", .lets,
      logs("Deny", principal: #""Principal":{"Service":"sns.amazonaws.com"}"#, condition: nil)),
    deny(
      "the account is denied", .lets,
      logs("Deny", principal: #""Principal":{"AWS":"111122223333"}"#, condition: nil)),
    deny(
      "who is no service is denied", .lets,
      logs(
        "Deny", principal: #""Principal":"*""#,
        condition: when("BoolIfExists", "aws:PrincipalIsAWSService", #""false""#))),
    deny(
      "other log groups are denied", .lets,
      logs(
        "Deny", principal: #""Principal":"*""#,
        condition: when("ArnNotLike", context, #""arn:aws:logs:*:111122223333:*""#))),
    deny(
      "this log group is denied", .denies("statement 3"),
      logs("Deny", condition: when("ArnLike", context, #""arn:aws:logs:*:*:log-group:/app/*""#))),
    deny(
      "another organization is denied", .open,
      logs(
        "Deny", principal: #""Principal":"*""#,
        condition: when("StringNotEquals", "aws:PrincipalOrgID", #""o-1""#))),
    deny(
      "calls without TLS are denied", .open,
      logs(
        "Deny", principal: #""Principal":"*""#,
        condition: when("Bool", "aws:SecureTransport", #""false""#))),
    deny(
      "management is denied", .lets,
      logs(
        "Deny", principal: #""Principal":"*""#,
        action: #""Action":["kms:ScheduleKeyDeletion","kms:PutKeyPolicy"]"#, condition: nil)),
    deny(
      "all but use is denied", .lets,
      logs("Deny", principal: #""Principal":"*""#, action: #""NotAction":\#(five)"#, condition: nil)
    ),
    deny(
      "all but the service are denied", .lets,
      logs(
        "Deny", principal: #""NotPrincipal":{"Service":"logs.eu-west-1.amazonaws.com"}"#,
        condition: nil)),
    deny(
      "all but the account are denied", .denies("statement 3"),
      logs("Deny", principal: #""NotPrincipal":{"AWS":"111122223333"}"#, condition: nil)),
    deny(
      "a denial that may apply beside nothing that allows", .open,
      logs("Deny", principal: #""Principal":{"AWS":"*"}"#, condition: nil)),
  ]
}
