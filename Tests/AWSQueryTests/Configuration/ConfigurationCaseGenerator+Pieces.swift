extension ConfigurationCaseGenerator {
  static let sections = [
    "default", "profile a", "profile", "profile a b", "profile \"b c\"", "profile\ta",
    "profilefoo a", " profile a ", "profile 'open", "profile a\\ b", "nonprefix", "DEFAULT",
    "sso-session s", "services s", "default]x", "profile ü", "profile \"\"",
  ]

  /// `#n` becomes a number, so that keys repeat sometimes.
  static let lines =
    [
      "key#n = value", "key#n: value", "KEY#n=value ; no comment", "key#n = a = b : c",
      "  key#n = indented", "\tkey#n=tabbed", "    deeper = still", "  text without delimiter",
      "# comment", "  ; comment", "", "   ", "key#n =", "block#n =\n  a = 1\n  b=2",
      "block#n =\n  a = 1\n\n  # comment\n    C : d = 2\n", "block#n =\n  broken", "novalue",
      "= nothing", "[]", "[open", "[x] = y", "\u{feff}key#n = v", "\u{a0}key#n = \u{a0}v\u{a0}",
      "kéy#n = wért", "a\u{301}\u{301}#n =\u{301}v", "key#n = \u{1F600}", "x#n = 1\n  2\n\n  3",
      "list#n =\n  = v", "key#n = \u{0}",
    ] + sections.map { "[\($0)]" } + ["[default] ; comment", "  [default]"]

  static let services = """
    [services s]
    ec2 =
      endpoint_url = https://ec2.example:8443/path
    service_quotas =
      endpoint_url = http://127.0.0.1:5000
    [services t]
    ec2 =
      other = 1

    """

  private static let bothKeys = "aws_access_key_id= AKBOTH\naws_secret_access_key=both-secret"

  static let keySettings = [
    bothKeys, bothKeys, bothKeys,
    "aws_access_key_id = AKFILE", "aws_secret_access_key = file-secret",
    "aws_session_token = file-token", "aws_security_token = old-token", "aws_access_key_id =",
    "role_arn = arn:aws:iam::1:role/from-credentials", "source_profile = a", "region = sa-east-1",
    "credential_process = /bin/echo unused",
  ]

  static let configSettings =
    keySettings + [
      "role_arn = arn:aws:iam::2:role/r", "source_profile = d", "source_profile = default",
      "role_arn = arn:aws:iam::3:role/b\nsource_profile = b c",
      "role_arn = arn:aws:iam::3:role/d\nsource_profile = default",
      "role_arn = arn:aws:iam::3:role/a\nsource_profile = a",
      "role_arn = arn:aws:iam::4:role/env\ncredential_source = Environment",
      "credential_source = Ec2InstanceMetadata", "credential_source = environment",
      "external_id = ext", "mfa_serial = arn:aws:iam::1:mfa/me", "role_session_name = me",
      "duration_seconds = 900", "duration_seconds = 15m", "web_identity_token_file = /token",
      "sso_account_id = 1", "login_session = me",
      "credential_process = /bin/echo '{\"Version\": 1, \"AccessKeyId\": \"AKP\", "
        + "\"SecretAccessKey\": \"process-secret\"}'",
      "region = eu-central-1", "region =", "retry_mode = adaptive", "max_attempts = 5",
      "max_attempts = 0", "use_fips_endpoint = True", "use_dualstack_endpoint = yes",
      "endpoint_url = https://all.example", "services = s", "services = t", "services = absent",
      "ignore_configured_endpoint_urls = true",
    ]

  static let variables: [(String, [String])] = [
    ("AWS_ACCESS_KEY_ID", ["AKENV", "AKENV", "AKENV", ""]),
    ("AWS_SECRET_ACCESS_KEY", ["env-secret", "env-secret", ""]),
    ("AWS_SESSION_TOKEN", ["env-token", ""]), ("AWS_SECURITY_TOKEN", ["env-old-token", ""]),
    ("AWS_CREDENTIAL_EXPIRATION", ["2099-01-01T00:00:00Z", "2099-01-01T00:00:00+01:00"]),
    ("AWS_PROFILE", ["a", "default", "absent", ""]), ("AWS_DEFAULT_PROFILE", ["d", "b c"]),
    ("AWS_REGION", ["ap-southeast-1", "", "bad_region"]), ("AWS_DEFAULT_REGION", ["us-east-1"]),
    ("AWS_RETRY_MODE", ["standard", "legacy", "wrong"]), ("AWS_MAX_ATTEMPTS", ["1", "x", "-1"]),
    ("AWS_ENDPOINT_URL", ["http://localhost:4566", ""]),
    ("AWS_ENDPOINT_URL_EC2", ["https://ec2.internal", ""]),
    ("AWS_ENDPOINT_URL_SERVICE_QUOTAS", ["https://quotas.internal"]),
    ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", ["true", "TRUE", "1", "false"]),
    ("AWS_USE_FIPS_ENDPOINT", ["true", "no"]), ("AWS_USE_DUALSTACK_ENDPOINT", ["TRUE"]),
    ("AWS_WEB_IDENTITY_TOKEN_FILE", ["/token"]),
    ("AWS_CONTAINER_CREDENTIALS_FULL_URI", ["http://localhost/x"]),
  ]
}
