extension CredentialChain {
  /// The chain of a run, in the order of the AWS CLI (botocore, credentials.py,
  /// `create_credential_resolver`).
  ///
  /// Keys in the environment come before those of the profile that `AWS_PROFILE` names; only a
  /// profile chosen by flag puts them aside. The two oldest places of botocore,
  /// `AWS_CREDENTIAL_FILE` and `boto.cfg`, are not looked into.
  package init(_ context: CredentialContext) {
    let settings = context.settings
    let profile = settings.profile
    var providers: [any CredentialProvider] = [
      AssumeRoleProvider(profile: profile, context: context)
    ]
    providers += Self.profileProviders(
      profile, context: context,
      environment: settings.isProfileFromFlag ? nil : settings.environment)
    providers.append(
      UnsupportedSourceProvider(
        source: .container, profile: profile, environment: settings.environment))
    if !settings.isProfileFromFlag {
      providers.insert(EnvironmentProvider(environment: settings.environment), at: 0)
    }
    self.providers = providers
  }

  /// The chain that finds the keys of a profile which another one names as its source; neither the
  /// environment nor a role counts in it.
  init(sourceProfile profile: Profile, context: CredentialContext) {
    providers = Self.profileProviders(profile, context: context, environment: nil)
  }

  /// Botocore's `ProfileProviderBuilder.providers`.
  private static func profileProviders(
    _ profile: Profile, context: CredentialContext, environment: Environment?
  ) -> [any CredentialProvider] {
    let configuration = context.settings.configuration
    return [
      UnsupportedSourceProvider(source: .webIdentity, profile: profile, environment: environment),
      UnsupportedSourceProvider(source: .identityCenter, profile: profile),
      SharedCredentialsFileProvider(profileName: profile.name, configuration: configuration),
      UnsupportedSourceProvider(source: .login, profile: profile),
      CredentialProcessProvider(
        profile: profile, environment: context.settings.environment,
        timeout: context.processTimeout),
      ConfigFileProvider(profileName: profile.name, configuration: configuration),
    ]
  }
}
