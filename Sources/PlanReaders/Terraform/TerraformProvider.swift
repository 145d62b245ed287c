internal import Documents

/// A provider's configuration.
struct TerraformProvider: Hashable, Sendable {
  let isAWS: Bool
  /// The names of the module calls that lead to where it is configured; empty at the root.
  let moduleNames: [String]
  let region: TerraformExpression?
  let allowedAccountIDs: TerraformExpression?
  /// The roles that it assumes.
  let roleARNs: [TerraformExpression]

  init(_ document: Document) {
    let name = document["full_name"]?.string ?? document["name"]?.string ?? ""
    isAWS = Self.isAWS(name)
    let path = (document["module_address"]?.string).flatMap(TerraformModulePath.init(address:))
    moduleNames = path?.callNames ?? []
    let expressions = document["expressions"]
    region = TerraformExpression(expressions?["region"])
    allowedAccountIDs = TerraformExpression(expressions?["allowed_account_ids"])
    roleARNs = Self.blocks(expressions?["assume_role"]).compactMap { block in
      TerraformExpression(block["role_arn"])
    }
  }

  /// Whether resources of the provider are AWS's: `aws` in Terraform 0.12, later
  /// `registry.terraform.io/hashicorp/aws`, and in OpenTofu `registry.opentofu.org/hashicorp/aws`;
  /// `awscc` likewise.
  static func isAWS(_ name: String) -> Bool {
    let slash = name.utf8.lastIndex(of: UInt8(ascii: "/"))
    let ownName = slash.map { name[name.utf8.index(after: $0)...] } ?? name[...]
    return ownName == "aws" || ownName == "awscc"
  }

  /// The same for a resource of which nothing but the type is told.
  static func hasTypePrefix(_ type: String) -> Bool {
    type.hasPrefix("aws_") || type.hasPrefix("awscc_")
  }

  private static func blocks(_ document: Document?) -> [Document] {
    document?.array ?? document.map { [$0] } ?? []
  }
}
