import Documents
import TestSupport
import Testing

/// The rule about addresses of subnets, over sockets.
extension EndToEnd.RuleTests {
  /// A VPC of 10.0.0.0/16 with a subnet of 11 free addresses.
  private func network(_ account: TestAccount) async throws -> (vpc: String, subnet: String) {
    let vpc = try await account.shell(
      "aws ec2 create-vpc --cidr-block=10.0.0.0/16 --region=ap-southeast-1")
    let id = try #require(try vpc.json()["Vpc"]?["VpcId"]?.string)
    let subnet = try await account.shell(
      """
      aws ec2 create-subnet --vpc-id=\(id) --cidr-block=10.0.0.0/28 \
        --availability-zone=ap-southeast-1a --region=ap-southeast-1
      """)
    return (id, try #require(try subnet.json()["Subnet"]?["SubnetId"]?.string))
  }

  @Test("A subnet takes what it has free, and not one more")
  func addresses() async throws {
    let account = try await TestAccount()
    let subnet = try await network(account).subnet
    func verdicts(_ count: Int, denied: Bool = false) async throws -> [String: String] {
      if denied {
        try await account.server.order(#"deny {"operations": ["ec2:DescribeSubnets"]}"#)
      }
      try account.write(
        PlanText(
          changes: (0..<count).map { number in
            Change(
              type: "aws_instance", name: "main\(number)",
              attributes: #"{"subnet_id": \#(subnet.jsonQuoted)}"#)
          }))
      let outcome = try await account.headroom(
        "check", "plan.json", "--rule", "subnet-addresses", "--format", "json")
      let findings = try CheckReport(outcome).findings
      return Dictionary(
        uniqueKeysWithValues: findings.map {
          ($0["id"]?.string ?? "", $0["verdict"]?.string ?? "")
        })
    }
    #expect(try await verdicts(11) == ["subnet-addresses/ap-southeast-1": "clear"])
    #expect(
      try await verdicts(12) == ["subnet-addresses/\(subnet)/ap-southeast-1": "blocked"])
    #expect(
      try await verdicts(1, denied: true) == [
        "subnet-addresses/ec2:DescribeSubnets/ap-southeast-1": "undetermined"
      ])
  }

  @Test("Addresses are undetermined where the plan does not tell the subnet")
  func unknownSubnet() async throws {
    let plan = PlanText(changes: [
      Change(
        type: "aws_instance", unknown: #"{"subnet_id": true}"#,
        references: ["subnet_id": ["random_shuffle.main.result"]])
    ])
    let outcome = try await check(plan, by: "subnet-addresses")
    #expect(outcome.status == 3)
    #expect(outcome.verdicts == ["subnet-addresses/unknown/ap-southeast-1": "undetermined"])
  }

  @Test("A planned subnet must fit into the VPC that exists, and beside what is there")
  func ranges() async throws {
    let account = try await TestAccount()
    let vpc = try await network(account).vpc
    for (range, verdict) in [
      ("10.0.1.0/24", "clear"), ("10.1.0.0/24", "blocked"), ("10.0.0.0/24", "blocked"),
    ] {
      try account.write(
        PlanText(changes: [
          Change(
            type: "aws_subnet",
            attributes: #"{"vpc_id": \#(vpc.jsonQuoted), "cidr_block": \#(range.jsonQuoted)}"#)
        ]))
      let outcome = try await account.headroom(
        "check", "plan.json", "--rule", "subnet-addresses", "--format", "json")
      #expect(try CheckReport(outcome).verdict == verdict, "\(range) \(outcome)")
    }
  }
}
