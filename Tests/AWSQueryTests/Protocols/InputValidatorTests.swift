import Documents
import Testing

@testable import AWSQuery

@Suite("InputValidator")
struct InputValidatorTests {
  private func check(_ service: String, _ operation: String, _ input: String) throws {
    try InputValidator(operation: ModelStore().operation(operation, of: service))
      .check(Document(json: input))
  }

  /// Operation, input, fault.
  private static let misfitsCases: [(String, String, String)] = [
    ("DescribeVpcs", #"{"VpcIDs": []}"#, "VpcIDs: there is no such member"),
    ("DescribeVpcs", #"{"VpcIds": "vpc-1"}"#, "VpcIds: an array expected, not a string"),
    ("DescribeVpcs", #"{"VpcIds": [1]}"#, "VpcIds[0]: a string expected, not a number"),
    (
      "DescribeVpcs", #"{"Filters": [{"Name": "x", "Values": [true]}]}"#,
      "Filters[0].Values[0]: a string expected, not a boolean"
    ),
    (
      "DescribeVpcs", #"{"MaxResults": 1.5}"#,
      "MaxResults: an integer expected, not a number"
    ),
    ("DescribeVpcs", "[]", "an object expected, not an array"),
    (
      "DescribeLaunchTemplateVersions", #"{"ResolveAlias": "yes"}"#,
      "ResolveAlias: a boolean expected, not a string"
    ),
  ]

  @Test("A member that does not fit is named", arguments: misfitsCases)
  func misfits(operation: String, input: String, fault: String) {
    #expect(
      throws: AWSError(.invalidCall, "ec2:\(operation) cannot be called so: \(fault).")
    ) { try check("ec2", operation, input) }
  }

  @Test("A member that must be there is named", arguments: ["{}", #"{"KeyId": null}"#])
  func missing(input: String) {
    #expect(
      throws: AWSError(
        .invalidCall, "kms:DescribeKey cannot be called so: KeyId: it is required.")
    ) { try check("kms", "DescribeKey", input) }
  }

  @Test("A time is ISO 8601 or seconds since 1970")
  func times() throws {
    #expect(throws: AWSError.self) {
      try check("cloudtrail", "LookupEvents", #"{"StartTime": "yesterday"}"#)
    }
    try check("cloudtrail", "LookupEvents", #"{"StartTime": 1762078272}"#)
    try check("cloudtrail", "LookupEvents", #"{"StartTime": "2025-11-02T10:11:12Z"}"#)
  }

  @Test("What fits passes, null as if it were not there")
  func fits() throws {
    try check("ec2", "DescribeVpcs", #"{"VpcIds": ["vpc-1"], "MaxResults": 5, "NextToken": null}"#)
    try check("sts", "GetCallerIdentity", "{}")
    #expect(throws: AWSError.self) { try check("lambda", "GetAccountSettings", #"{"Any": 1}"#) }
  }
}
