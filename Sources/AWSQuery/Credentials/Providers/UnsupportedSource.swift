/// A place that holds credentials for other tools and is not read yet.
enum UnsupportedSource: CaseIterable {
  case webIdentity
  case identityCenter
  case login
  case container

  /// In words, for messages.
  var name: String {
    switch self {
    case .webIdentity: "a web identity token"
    case .identityCenter: "IAM Identity Center"
    case .login: "`aws login`"
    case .container: "the container they run in"
    }
  }

  /// The keys of a profile that call for it.
  var keys: [String] {
    switch self {
    case .webIdentity: ["web_identity_token_file"]
    case .identityCenter: ["sso_account_id", "sso_role_name"]
    case .login: ["login_session"]
    case .container: []
    }
  }

  /// The environment variables that call for it.
  var variables: [String] {
    switch self {
    case .webIdentity: ["AWS_WEB_IDENTITY_TOKEN_FILE"]
    case .identityCenter, .login: []
    case .container:
      ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"]
    }
  }
}
