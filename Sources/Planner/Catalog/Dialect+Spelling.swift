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
      return type.hasPrefix("aws_") && type.utf8.count > 4
        && type.utf8.allSatisfy { byte in
          byte.isLowercaseLetter || byte.isDigit || byte == UInt8(ascii: "_")
        }
    case .pulumi:
      // aws:<module>/<lowerCamel>:<Pascal>
      let fields = type[...].fields(by: ":")
      guard fields.count == 3, fields[0] == "aws", fields[2].isName else { return false }
      let module = fields[1].fields(by: "/")
      return module.count == 2 && module.allSatisfy(\.isName)
    case .cloudFormation:
      // "::" leaves an empty field between two names.
      let fields = type[...].fields(by: ":")
      guard fields.count == 5, fields[0] == "AWS" else { return false }
      return fields[1].isEmpty && fields[2].isName && fields[3].isEmpty && fields[4].isName
    }
  }
}

extension Substring {
  /// What lies between the separators, which are ASCII.
  fileprivate func fields(by separator: Character) -> [Substring] {
    utf8.split(omittingEmptySubsequences: false) { $0 == separator.asciiValue }
      .map(Substring.init)
  }

  fileprivate var isName: Bool {
    !isEmpty && utf8.allSatisfy { ($0 | 0x20).isLowercaseLetter || $0.isDigit }
  }
}

extension UInt8 {
  fileprivate var isLowercaseLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
  }

  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
