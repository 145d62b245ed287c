internal import Documents

extension AttributePaths {
  /// The spellings that follow from Terraform's: `vpc_id` is `vpcId` in Pulumi and `VpcId` in
  /// CloudFormation.
  init(spelledAlike path: DocumentPath, in dialects: Set<Dialect>) {
    self.init(
      Dictionary(uniqueKeysWithValues: dialects.map { ($0, path.spelled(in: $0)) }))
  }
}

extension DocumentPath {
  fileprivate func spelled(in dialect: Dialect) -> DocumentPath {
    DocumentPath(
      steps: steps.map { step in
        guard case .member(let name) = step else { return step }
        return .member(name.spelled(in: dialect))
      })
  }
}

extension String {
  fileprivate func spelled(in dialect: Dialect) -> String {
    let words = split(separator: "_")
    switch dialect {
    case .terraform: return self
    case .pulumi: return (words.prefix(1) + words.dropFirst().map(\.capitalizedWord)).joined()
    case .cloudFormation: return words.map(\.capitalizedWord).joined()
    }
  }
}

extension Substring {
  fileprivate var capitalizedWord: Substring { prefix(1).uppercased() + dropFirst() }
}
