import PreflightModel

extension SampleReport {
  /// What other rules than that of quotas have to say.
  static var rulesReport: Report {
    get throws {
      let zone = Finding(
        id: "availability-zone/us-east-1a/\(region)", rule: "availability-zone", verdict: .blocked,
        title: "Availability Zones",
        message:
          "\(region) has no zone us-east-1a; there are \(region)a, \(region)b and \(region)c.",
        region: region, resources: ["aws_subnet.private[\"a\"]", "aws_instance.web"],
        remedies: [
          Remedy(
            .edit, summary: "Name a zone of \(region), such as \(region)a.",
            commands: [
              try .aws("ec2", "describe-availability-zones", options: [], region: region)
            ])
        ])
      let refused = Finding(
        id: "subnet-addresses/ec2:DescribeSubnets/\(region)", rule: "subnet-addresses",
        verdict: .undetermined, title: "Addresses of subnets",
        message: "How many addresses the subnets have is not known: ec2:DescribeSubnets (the "
          + "permission ec2:DescribeSubnets is missing).",
        region: region, resources: ["aws_instance.web"],
        remedies: [
          Remedy(
            .edit,
            summary: "Allow ec2:DescribeSubnets; `headroom permissions` prints the whole policy.")
        ])
      let account = Finding(
        id: "account-mismatch/999999999999", rule: "account-mismatch", verdict: .warning,
        title: "Account",
        message: "plan.json changes 1 resource of account 999999999999; the credentials are of "
          + "123456789012 (arn:aws:iam::123456789012:user/ci).",
        resources: ["aws_sqs_queue.jobs"])
      let types = Finding(
        id: "instance-type/\(region)", rule: "instance-type", verdict: .clear,
        title: "Instance types",
        message: "The types that 1 resource names are offered where its instances go.",
        region: region, resources: ["aws_instance.web"])
      return report([types, account, refused, zone, gateways])
    }
  }
}
