/// The policies that are tried: AWS's examples, then one thing changed at a time.
extension KeyPolicyTests {
  static let documented: [Case] = [
    allow("one log group", .lets, logs()),
    allow(
      "all log groups of the account", .lets,
      logs(condition: when("ArnLike", context, #""arn:aws:logs:eu-west-1:111122223333:*""#))),
    allow("no condition", .lets, logs(condition: nil)),
    allow("all calls", .lets, logs(action: #""Action":"kms:*""#)),
    allow("all actions", .lets, logs(action: #""Action":"*""#)),
    allow("no text but a list of one", .lets, logs(resource: #""Resource":["*"]"#)),
    allow("without Describe", .lets, logs(action: #""Action":\#(list(calls))"#)),
    Case(
      name: "an old version of the language", statements: [logs()], expected: .lets,
      version: "2008-10-17"),
    Case(name: "the default policy", statements: [root], expected: .lacks(calls)),
    Case(name: "no statement at all", statements: [], expected: .lacks(calls)),
    allow(
      "a log group that the condition leaves out", .lacks(calls),
      logs(condition: when("ArnEquals", context, #""\#(arn)2""#))),
    allow(
      "CloudTrail's statement", .lacks(calls),
      logs(principal: #""Principal":{"Service":"cloudtrail.amazonaws.com"}"#)),
    Case(
      name: "all rights revoked but Decrypt",
      statements: [
        root, logs(action: #""Action":["kms:Decrypt*"]"#, condition: nil),
      ], expected: .lacks(calls.filter { $0 != "kms:Decrypt" })),
  ]

  static let principals: [Case] = [
    allow(
      "another region's principal", .lacks(calls),
      logs(principal: #""Principal":{"Service":"logs.us-east-1.amazonaws.com"}"#)),
    allow(
      "China's principal", .lacks(calls),
      logs(principal: #""Principal":{"Service":"logs.eu-west-1.amazonaws.com.cn"}"#)),
    allow(
      "a principal without a region", .open,
      logs(principal: #""Principal":{"Service":"logs.amazonaws.com"}"#)),
    allow(
      "a wildcard within a principal", .lacks(calls),
      logs(principal: #""Principal":{"Service":"logs.*.amazonaws.com"}"#)),
    allow("a star for services", .open, logs(principal: #""Principal":{"Service":"*"}"#)),
    allow("a star for IAM principals", .open, logs(principal: #""Principal":{"AWS":"*"}"#)),
    allow("everyone", .lets, logs(principal: #""Principal":"*""#)),
    allow(
      "one of several services", .lets,
      logs(
        principal:
          #""Principal":{"Service":["sns.amazonaws.com","logs.eu-west-1.amazonaws.com"]}"#)),
    allow(
      "services beside accounts", .lets,
      logs(
        principal: #""Principal":{"AWS":"111122223333","Service":"logs.eu-west-1.amazonaws.com"}"#
      )),
    allow(
      "the account by its number", .lacks(calls),
      logs(principal: #""Principal":{"AWS":"111122223333"}"#)),
    allow(
      "a role", .lacks(calls),
      logs(principal: #""Principal":{"AWS":"arn:aws:iam::111122223333:role/logs"}"#)),
    allow(
      "a service's name as an IAM principal", .lacks(calls),
      logs(principal: #""Principal":{"AWS":"logs.eu-west-1.amazonaws.com"}"#)),
    allow(
      "everyone but a role", .lets,
      logs(principal: #""NotPrincipal":{"AWS":"arn:aws:iam::111122223333:role/x"}"#)),
    allow(
      "everyone but the service", .lacks(calls),
      logs(principal: #""NotPrincipal":{"Service":"logs.eu-west-1.amazonaws.com"}"#)),
  ]

  static let actions: [Case] =
    calls.map { call in
      allow(
        "without \(call)", .lacks([call]),
        logs(action: #""Action":\#(list(calls.filter { $0 != call }))"#))
    } + [
      allow(
        "other case", .lets,
        logs(
          action: #""Action":["KMS:encrypt*","kms:DECRYPT","kms:reencrypt*","kms:generatedatakey"]"#
        )
      ),
      allow(
        "a question mark", .lacks(["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"]),
        logs(action: #""Action":["kms:ReEncrypt??","kms:ReEncrypt????","kms:Encrypt?"]"#)),
      allow("all but management", .lets, logs(action: #""NotAction":["kms:Put*","kms:Delete*"]"#)),
      allow(
        "all but decryption", .lacks(["kms:Decrypt"]), logs(action: #""NotAction":"kms:Decrypt""#)),
      allow("no key calls", .lacks(calls), logs(action: #""Action":"logs:*""#)),
      Case(
        name: "two statements together",
        statements: [
          logs(action: #""Action":["kms:Encrypt","kms:Decrypt"]"#),
          logs(action: #""Action":["kms:ReEncrypt*","kms:GenerateDataKey*"]"#),
        ], expected: .lets),
    ]

  static let resources: [Case] = [
    allow(
      "this account's keys", .lets,
      logs(resource: #""Resource":"arn:aws:kms:eu-west-1:111122223333:key/*""#)),
    allow(
      "another account's keys", .lacks(calls),
      logs(resource: #""Resource":"arn:aws:kms:eu-west-1:999999999999:key/*""#)),
    allow(
      "an alias", .lacks(calls),
      logs(resource: #""Resource":"arn:aws:kms:eu-west-1:111122223333:alias/logs""#)),
    allow(
      "a certain key, which this may be", .open,
      logs(resource: #""Resource":"arn:aws:kms:eu-west-1:111122223333:key/1234abcd""#)),
    allow(
      "all but another account's", .open,
      logs(resource: #""NotResource":"arn:aws:kms:*:999999999999:*""#)),
    allow("no resource at all", .lets, logs(resource: #""Sid":"x""#)),
  ]

  static let conditions: [Case] = [
    allow(
      "another region's log groups", .lacks(calls),
      logs(condition: when("ArnLike", context, #""arn:aws:logs:us-east-1:111122223333:*""#))),
    allow(
      "another account's log groups", .lacks(calls),
      logs(condition: when("ArnLike", context, #""arn:aws:logs:eu-west-1:999999999999:*""#))),
    allow(
      "another partition's log groups", .lacks(calls),
      logs(condition: when("ArnLike", context, #""arn:aws-cn:logs:eu-west-1:111122223333:*""#))),
    allow(
      "log groups of a prefix", .lets,
      logs(condition: when("ArnLike", context, #""arn:aws:logs:*:*:log-group:/app/*""#))),
    allow(
      "a star over a colon", .lacks(calls),
      logs(condition: when("ArnLike", context, #""arn:aws:logs:*:log-group:/app/web""#))),
    allow(
      "a star over a colon in a text", .lets,
      logs(condition: when("StringLike", context, #""arn:aws:logs:*:log-group:/app/web""#))),
    allow("equal texts", .lets, logs(condition: when("StringEquals", context, #""\#(arn)""#))),
    allow(
      "equal texts take no wildcard", .lacks(calls),
      logs(condition: when("StringEquals", context, #""arn:aws:logs:eu-west-1:111122223333:*""#))),
    allow(
      "one of several log groups", .lets,
      logs(
        condition: when(
          "ArnEquals", context, #"["arn:aws:logs:eu-west-1:111122223333:log-group:/x","\#(arn)"]"#))
    ),
    allow(
      "the key of a condition in other case", .lets,
      logs(condition: when("ArnEquals", "KMS:encryptioncontext:AWS:logs:arn", #""\#(arn)""#))),
    allow(
      "all log groups but others", .lets,
      logs(condition: when("ArnNotLike", context, #""arn:aws:logs:*:*:log-group:/other/*""#))),
    allow(
      "all log groups but this", .lacks(calls),
      logs(condition: when("ArnNotEquals", context, #""\#(arn)""#))),
    allow(
      "an encryption context must be there", .lets,
      logs(condition: when("Null", context, #""false""#))),
    allow(
      "no encryption context may be there", .lacks(calls),
      logs(condition: when("Null", context, "true"))),
    allow("if it exists", .lets, logs(condition: when("ArnLikeIfExists", context, #""\#(arn)""#))),
    allow(
      "a service asks", .lets,
      logs(condition: when("Bool", "aws:PrincipalIsAWSService", #""true""#))),
    allow(
      "no service asks", .lacks(calls),
      logs(condition: when("Bool", "aws:PrincipalIsAWSService", #""false""#))),
    allow(
      "this service asks", .lets,
      logs(
        condition: when(
          "StringEquals", "aws:PrincipalServiceName", #""logs.eu-west-1.amazonaws.com""#))),
    allow(
      "the caller's account", .open,
      logs(condition: when("StringEquals", "kms:CallerAccount", #""111122223333""#))),
    allow(
      "the organization", .open,
      logs(condition: when("StringEquals", "aws:PrincipalOrgID", #""o-1""#))),
    allow(
      "an operator that there is not", .open, logs(condition: when("ArnIs", context, #""\#(arn)""#))
    ),
    allow(
      "two conditions, one unknown", .open,
      logs(
        condition:
          #"{"ArnEquals":{"\#(context)":"\#(arn)"},"StringEquals":{"kms:ViaService":"logs.eu-west-1.amazonaws.com"}}"#
      )),
    allow(
      "two conditions, one false", .lacks(calls),
      logs(
        condition:
          #"{"ArnEquals":{"\#(context)":"arn:aws:logs:::x"},"StringEquals":{"kms:ViaService":"x"}}"#
      )),
  ]
}
