import Documents
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct SeveralPlansTests {
    @Test("Plans of different formats add up per region")
    func regions() async throws {
      let account = try await TestAccount()
      try await account.server.order(#"fill {"situation": "incident", "vpcs": 3}"#)
      try account.directory.write(PlanText.creating("aws_vpc").json, to: "plan.json")
      try account.directory.write("aws:ec2/vpc:Vpc: 1\n", to: "list.yaml")
      try account.directory.write(
        "region: eu-west-1\nAWS::EC2::VPC: 1\n", to: "elsewhere.yaml")
      let outcome = try await account.headroom(
        "check", "plan.json", "list.yaml", "elsewhere.yaml", "--region", "ap-southeast-1",
        "--format",
        "json")
      let vpcs = try CheckReport(outcome).findings.filter {
        $0["quota"]?["code"]?.string == "L-F678F1CE"
      }
      let planned = vpcs.map { ($0["region"]?.string ?? "", $0.number("quota", "planned", "net")) }
      #expect(
        Dictionary(uniqueKeysWithValues: planned) == ["ap-southeast-1": 2, "eu-west-1": 1])
    }

    @Test("An id means the same in every plan, a planned parent is its own plan's")
    func parents() async throws {
      let account = try await TestAccount("incident")
      let subnets = """
        aws_subnet: {count: 2, attributes: {vpc_id: vpc-0abc}}
        """
      try account.directory.write(subnets, to: "a.yaml")
      try account.directory.write(
        #"{"AWS::EC2::Subnet": {"count": 3, "attributes": {"VpcId": "vpc-0abc"}}}"#, to: "b.json")
      let own = "aws_vpc: {name: main}\naws_subnet: {parents: {vpc_id: main}}\n"
      try account.directory.write(own, to: "c.yaml")
      try account.directory.write(own, to: "d.yaml")
      let outcome = try await account.headroom(
        "check", "a.yaml", "b.json", "c.yaml", "d.yaml", "--region", "ap-southeast-1", "--format",
        "json")
      let findings = try CheckReport(outcome).findings.filter {
        $0["quota"]?["name"]?.string == "Subnets per VPC"
      }
      let planned = findings.map { finding in
        (finding["quota"]?["of"]?.string ?? "", finding.number("quota", "planned", "net"))
      }
      #expect(
        Dictionary(uniqueKeysWithValues: planned) == [
          "vpc-0abc": 5, "aws_vpc.main (c.yaml)": 1, "aws_vpc.main (d.yaml)": 1,
        ])
    }
  }
}
