import Testing

@testable import PlanReaders

struct RegionNameTests {
  @Test(
    "Regions of all partitions have the form of one",
    arguments: [
      "us-east-1", "ap-southeast-1", "us-gov-west-1", "cn-north-1", "us-isob-east-1",
      "eusc-de-east-1", "me-central-1",
    ])
  func plausible(_ text: String) {
    #expect(RegionName.isPlausible(text))
  }

  @Test(
    "Other words have not",
    arguments: [
      "", "-", "--1", "us-east", "us-east-", "us-east-1a", "us-west-2-lax-1", "US-EAST-1", "global",
      "aws-global", "us-east-100", "us--1", "ué-east-1", "${var.region}",
    ])
  func implausible(_ text: String) {
    #expect(!RegionName.isPlausible(text))
  }

  @Test(
    "The Region of an Availability Zone is told, of a Local Zone not",
    arguments: [
      ("ap-southeast-1a", "ap-southeast-1"), ("us-west-2-lax-1a", nil),
      ("us-east-1-wl1-bos-wlz-1", nil), ("usw2-az1", nil), ("us-east-1", nil), ("", nil),
    ])
  func zones(_ zone: String, _ region: String?) {
    #expect(RegionName.ofAvailabilityZone(zone) == region)
  }

  @Test(
    "The Region of an ARN is its fourth field",
    arguments: [
      ("arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-1", "eu-west-1"),
      ("arn:aws-us-gov:logs:us-gov-west-1:123456789012:log-group:a:*", "us-gov-west-1"),
      ("arn:aws:iam::123456789012:role/a", nil), ("arn:aws:s3:::bucket", nil), ("arn:aws", nil),
      ("", nil),
    ])
  func arns(_ arn: String, _ region: String?) {
    #expect(RegionName.ofARN(arn) == region)
  }

  @Test(
    "The account of an ARN is its fifth field, twelve digits long",
    arguments: [
      ("arn:aws:iam::123456789012:role/a", "123456789012"), ("arn:aws:s3:::bucket", nil),
      ("arn:aws:iam::12345678901x:role/a", nil),
    ])
  func accounts(_ arn: String, _ account: String?) {
    #expect(AccountID.ofARN(arn) == account)
  }
}
