import Documents
import PlanReaders
import PreflightModel
import Testing

/// A template in JSON with these resources, and these other sections before them.
func template(_ resources: String, _ sections: String = "") -> String {
  """
  {"AWSTemplateFormatVersion": "2010-09-09", \(sections.isEmpty ? "" : sections + ",")
   "Resources": {\(resources)}}
  """
}

/// A change set of a stack in eu-west-1 with these changes.
func changeSet(_ changes: String..., others: String = #""Status": "CREATE_COMPLETE""#) -> String {
  """
  {"ChangeSetName": "update", "StackName": "shop",
   "ChangeSetId": "arn:aws:cloudformation:eu-west-1:123456789012:changeSet/update/1",
   "StackId": "arn:aws:cloudformation:eu-west-1:123456789012:stack/shop/1",
   "Changes": [\(changes.joined(separator: ","))], \(others)}
  """
}

/// A change of a change set; `before` and `after` are JSON objects of properties.
func change(
  _ action: String, _ type: String = "AWS::EC2::VPC", _ name: String = "Main",
  before: String? = nil, after: String? = nil, others: String = #""Scope": []"#
) -> String {
  func context(_ name: String, _ properties: String?) -> String {
    properties.map { #""\#(name)": \#("{\"Properties\": \($0)}".jsonQuoted),"# } ?? ""
  }
  return """
    {"Type": "Resource", "ResourceChange": {"Action": "\(action)",
      "LogicalResourceId": "\(name)", "ResourceType": "\(type)",
      \(context("BeforeContext", before)) \(context("AfterContext", after)) \(others)}}
    """
}

extension ReaderExamples {
  static let template = ReaderExamples(
    format: .cloudFormationTemplate,
    nothing: PlanReadersTests.template(""),
    changing: { change in
      change == .create
        ? PlanReadersTests.template(
          #""Main": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}"#) : nil
    },
    cidrBlock: "CidrBlock",
    database: PlanReadersTests.template(
      """
      "Main": {"Type": "AWS::RDS::DBInstance", "Properties": {
        "Engine": "postgres", "MasterUserPassword": {"Ref": "Password"},
        "Address": {"Fn::GetAtt": ["Main", "Endpoint.Address"]}}}
      """,
      #""Parameters": {"Password": {"Type": "String", "NoEcho": true, "Default": "\#(password)"}}"#
    ),
    secret: "MasterUserPassword", unknown: "Address",
    subnet: PlanReadersTests.template(
      """
      "Main": {"Type": "AWS::EC2::VPC"},
      "Subnet": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Main"}}}
      """),
    parent: "VpcId",
    foreign: PlanReadersTests.template(
      #""A": {"Type": "Custom::Thing"}, "B": {"Type": "AWS::CloudFormation::CustomResource"}"#),
    partial: PlanReadersTests.template(
      #""Main": {"Type": "AWS::EC2::VPC"}"#, #""Transform": "Multiply""#))

  static let changeSet = ReaderExamples(
    format: .cloudFormationChangeSet,
    nothing: PlanReadersTests.changeSet(
      others:
        #""Status": "FAILED", "StatusReason": "The submitted information didn't contain changes.""#
    ),
    changing: { change in
      let state = #"{"CidrBlock": "10.0.0.0/16"}"#
      func set(_ action: String, _ others: String = #""Scope": []"#) -> String {
        PlanReadersTests.changeSet(
          PlanReadersTests.change(
            action, before: action == "Add" ? nil : state, after: action == "Remove" ? nil : state,
            others: others))
      }
      switch change {
      case .create: return set("Add")
      case .update: return set("Modify", #""Replacement": "False""#)
      case .delete: return set("Remove")
      case .replaceCreatingFirst: return set("Modify", #""Replacement": "True""#)
      case .replaceForgetting:
        return set("Modify", #""Replacement": "True", "PolicyAction": "ReplaceAndRetain""#)
      case .forget: return set("Remove", #""PolicyAction": "Retain""#)
      case .unchanged: return set("Import")
      case .unrecognized: return set("Dynamic")
      case .replaceDeletingFirst, .replaceInUnknownOrder, .read: return nil
      }
    },
    cidrBlock: "CidrBlock",
    database: PlanReadersTests.changeSet(
      PlanReadersTests.change(
        "Add", "AWS::RDS::DBInstance",
        after: """
          {"Engine": "postgres", "MasterUserPassword": "****",
           "Address": "{{changeSet:KNOWN_AFTER_APPLY}}"}
          """)),
    secret: "MasterUserPassword", unknown: "Address",
    subnet: PlanReadersTests.changeSet(
      PlanReadersTests.change("Add", after: "{}"),
      PlanReadersTests.change("Add", "AWS::EC2::Subnet", "Subnet", after: "{}")),
    parent: nil,
    foreign: PlanReadersTests.changeSet(PlanReadersTests.change("Add", "Custom::Thing")),
    partial: PlanReadersTests.changeSet(
      PlanReadersTests.change("Add", after: "{}"), others: #""NextToken": "more""#))
}
