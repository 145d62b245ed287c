extension Dialect {
  /// A type in this spelling, for messages.
  var exampleType: String {
    switch self {
    case .terraform: "aws_vpc"
    case .pulumi: "aws:ec2/vpc:Vpc"
    case .cloudFormation: "AWS::EC2::VPC"
    }
  }

  /// Whether a type has the form that all of this tool's types have.
  func spells(_ type: String) -> Bool {
    switch self {
    case .terraform:
      return type.hasPrefix("aws_") && type.count > 4
        && type.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
    case .pulumi:
      // aws:<module>/<lowerCamel>:<Pascal>
      let fields = type.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count == 3, fields[0] == "aws", fields[2].isName else { return false }
      let module = fields[1].split(separator: "/", omittingEmptySubsequences: false)
      return module.count == 2 && module.allSatisfy(\.isName)
    case .cloudFormation:
      // "::" leaves an empty field between two names.
      let fields = type.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count == 5, fields[0] == "AWS" else { return false }
      return fields[1].isEmpty && fields[2].isName && fields[3].isEmpty && fields[4].isName
    }
  }
}

extension Substring {
  fileprivate var isName: Bool {
    !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
