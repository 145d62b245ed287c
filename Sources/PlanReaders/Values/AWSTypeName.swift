/// Names of resource types, told by their form: `aws_vpc`, `aws:ec2/vpc:Vpc`, `AWS::EC2::VPC`,
/// and those of the tools' providers of Cloud Control, `awscc_ec2_vpc` and `aws-native:ec2:Vpc`.
/// Which types exist is for the tools to say.
enum AWSTypeName {
  static func isPlausible(_ text: String) -> Bool {
    isTerraforms(text) || isPulumis(text) || isCloudFormations(text)
  }

  private static func isTerraforms(_ text: String) -> Bool {
    guard let prefix = ["aws_", "awscc_"].first(where: text.hasPrefix) else { return false }
    let name = text.utf8.dropFirst(prefix.utf8.count)
    return !name.isEmpty
      && name.allSatisfy { byte in
        isLowercase(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
      }
  }

  private static func isPulumis(_ text: String) -> Bool {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 3, isName(fields[2]) else { return false }
    if fields[0] == "aws-native" { return isName(fields[1]) }
    let module = fields[1].split(separator: "/", omittingEmptySubsequences: false)
    return fields[0] == "aws" && module.count == 2 && module.allSatisfy(isName)
  }

  private static func isCloudFormations(_ text: String) -> Bool {
    // "::" leaves an empty field between two names.
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count >= 5, fields.count % 2 == 1, fields[0] == "AWS" else { return false }
    return fields.indices.allSatisfy { $0 % 2 == 0 ? isName(fields[$0]) : fields[$0].isEmpty }
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        isLowercase(byte | 0x20) && byte >= UInt8(ascii: "A") || isDigit(byte)
      }
  }

  private static func isLowercase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
