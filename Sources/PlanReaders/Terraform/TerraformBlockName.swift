/// What a resource block is called within its module: `aws_vpc.main`, `data.aws_ami.base`.
struct TerraformBlockName: Hashable, Sendable {
  let isData: Bool
  let type: String
  let name: String

  /// Whether the block is AWS's, as far as its type tells.
  var isOfAWS: Bool { TerraformProvider.hasTypePrefix(type) }
}

extension TerraformBlockName: CustomStringConvertible {
  var description: String { (isData ? "data." : "") + type + "." + name }
}
