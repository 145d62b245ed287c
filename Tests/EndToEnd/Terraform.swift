import Documents
import Foundation
import TestSupport

/// The real terraform of this machine, with an AWS provider that needs no network.
struct Terraform {
  /// The directory with the provider, as `filesystem_mirror` takes it; nil when a configuration
  /// file of the user's says where it is.
  let mirror: String?
  let configuration: String?

  /// Nil where terraform is missing, or where neither `HEADROOM_TF_MIRROR` nor an existing
  /// `TF_CLI_CONFIG_FILE` says where its provider is.
  static let installed: Terraform? = {
    let environment = ProcessInfo.processInfo.environment
    let path = environment["PATH"] ?? ""
    let isThere = { (path: String) in FileManager.default.fileExists(atPath: path) }
    guard path.split(separator: ":").contains(where: { isThere("\($0)/terraform") }) else {
      return nil
    }
    if let mirror = environment["HEADROOM_TF_MIRROR"], isThere(mirror) {
      return Terraform(mirror: mirror, configuration: nil)
    }
    if let file = environment["TF_CLI_CONFIG_FILE"], isThere(file) {
      return Terraform(mirror: nil, configuration: file)
    }
    return nil
  }()

  /// Plans `resources` against the account's server, into `plan.json` of its directory.
  func plan(_ resources: String, in account: TestAccount) async throws -> ProgramOutcome {
    var account = account
    let endpoint = account.server.url.jsonQuoted
    try account.directory.write(
      """
      provider "aws" {
        region                      = "ap-southeast-1"
        access_key                  = "testing"
        secret_key                  = "testing"
        skip_credentials_validation = true
        skip_metadata_api_check     = true
        skip_requesting_account_id  = true
        endpoints {
          ec2 = \(endpoint)
          iam = \(endpoint)
          sts = \(endpoint)
        }
      }
      \(resources)
      """, to: "main.tf")
    if let mirror {
      try account.directory.write(
        """
        disable_checkpoint = true
        provider_installation {
          filesystem_mirror {
            path    = \(mirror.jsonQuoted)
            include = ["registry.terraform.io/hashicorp/*"]
          }
        }
        """, to: "terraform.rc")
    }
    account.environment["TF_CLI_CONFIG_FILE"] =
      configuration ?? account.directory.path("terraform.rc")
    return try await account.shell(
      """
      terraform init -input=false -no-color >&2 &&
      terraform plan -input=false -no-color -out=tfplan >&2 &&
      terraform show -json tfplan >plan.json
      """)
  }
}
