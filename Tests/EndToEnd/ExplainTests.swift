import Documents
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct ExplainTests {
    private func explain(
      _ arguments: [String], input: String = "", status: Int32 = 0
    ) async throws -> ProgramOutcome {
      let account = try await TestAccount("incident")
      var program = account.program(["explain"] + arguments)
      program.input = input
      let outcome = try await program.run()
      #expect(outcome.status == status, "\(outcome)")
      return outcome
    }

    @Test(
      "A quota is explained by its id, its code, its name and its error",
      arguments: [Incident.vpcs, "L-F678F1CE", "VPCs per Region", "VpcLimitExceeded"])
    func quota(subject: String) async throws {
      let page = try await explain([subject]).output
      for words in [
        "VPCs per Region", "AWS's default is 5", "AWS raises it", "ec2:DescribeVpcs", "aws_vpc",
        "AWS::EC2::VPC", "VpcLimitExceeded", "request-service-quota-increase", "https://",
      ] {
        #expect(page.contains(words), "\(words) is missing in: \(page)")
      }
    }

    @Test("The AWS CLI takes every command", arguments: [Incident.vpcs, Incident.roles])
    func commands(quota: String) async throws {
      let account = try await TestAccount("incident")
      let document = try await account.headroom(
        "explain", quota, "--region", "ap-southeast-1", "--format", "json"
      ).json()
      let commands = document["quotas"]?[0]?["commands"]?.array?.compactMap(\.string) ?? []
      #expect(commands.count == 4)
      for command in commands where command.hasPrefix("aws ") {
        let outcome = try await account.shell(command)
        #expect(outcome.status == 0, "\(command): \(outcome)")
      }
    }

    @Test("The output of a failed deployment is read from standard input")
    func output() async throws {
      let outcome = try await explain(
        ["-", "--format", "json"],
        input: """
          aws:ec2:Vpc (v): error: api error VpcLimitExceeded: \u{1B}]0;owned\u{7}reached
          aws:iam:Role (r): error: LimitExceeded: Cannot exceed quota for RolesPerAccount: 1000
          """)
      let quotas = try outcome.json()["quotas"]?.array ?? []
      #expect(quotas.map { $0["code"]?.string } == ["L-F678F1CE", "L-FE177D64"])
      #expect(!outcome.output.contains("owned"))
    }

    @Test("A rule that was not heeded is explained by its page")
    func rule() async throws {
      let outcome = try await explain(
        ["-"], input: "Value (us-east-1a) for parameter availabilityZone is invalid.")
      #expect(outcome.output.hasPrefix("line 1: availability-zone\n"), "\(outcome)")
    }

    @Test("Output without a known error is a sentence and status 1")
    func nothingKnown() async throws {
      for input in ["", "Apply complete!"] {
        let outcome = try await explain(["-"], input: input, status: 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("Standard input has no error"))
      }
    }

    @Test(
      "What nothing is called so is a matter of wrong arguments, with the nearest names",
      arguments: [
        ("vpc/L-F678F1CF", "vpc/L-F678F1CE"), ("VpcLimitExceded", "VpcLimitExceeded"),
        ("availabilty-zone", "availability-zone"), ("\u{1B}[31m", "nothing called"),
      ])
    func unknown(subject: String, hint: String) async throws {
      let outcome = try await explain([subject], status: 64)
      #expect(outcome.errors.contains(hint), "\(outcome)")
      #expect(!outcome.errors.contains("\u{1B}"))
    }
  }
}
