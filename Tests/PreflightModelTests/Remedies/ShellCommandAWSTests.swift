import PreflightModel
import Testing

@Suite struct ShellCommandAWSTests {
  @Test("A quota increase is one line with its region")
  func increase() throws {
    let command = try ShellCommand.aws(
      "service-quotas", "request-service-quota-increase",
      options: [
        ("service-code", "vpc"), ("quota-code", "L-F678F1CE"), ("desired-value", .number(8)),
      ], region: "ap-southeast-1")
    #expect(
      command.line == "aws service-quotas request-service-quota-increase --service-code=vpc"
        + " --quota-code=L-F678F1CE --desired-value=8 --region=ap-southeast-1")
  }

  @Test("A service that a partition has once gets no region, a flag no value")
  func global() throws {
    let command = try ShellCommand.aws(
      "rds", "delete-db-instance",
      options: [("db-instance-identifier", "a b"), ("skip-final-snapshot", .flag)], region: nil)
    #expect(
      command.line
        == "aws rds delete-db-instance --db-instance-identifier='a b' --skip-final-snapshot")
  }

  @Test(
    "Numbers have no exponent and no superfluous digits",
    arguments: [
      (8.0, "8"), (1.5, "1.5"), (1e10, "10000000000"), (1e21, "1000000000000000000000"),
      (1e-7, "0.0000001"),
    ])
  func numbers(value: Double, text: String) throws {
    let command = try command("desired-value", .number(value))
    #expect(command.arguments.last == "--desired-value=\(text)")
  }

  @Test(
    "What the AWS CLI would load, an empty name and no number are refused",
    arguments: [
      ("file:///etc/passwd", ShellCommandError.Reason.loaded), ("fileb://x", .loaded),
      ("file://\u{301}", .loaded), ("http://169.254.169.254/", .loaded), ("https://x", .loaded),
      ("", .empty), ("a\nb", .unprintable), ("\u{202E}", .unprintable),
    ])
  func refusals(value: String, reason: ShellCommandError.Reason) {
    #expect {
      try command("role-name", .text(value))
    } throws: {
      ($0 as? ShellCommandError)?.reason == reason
    }
  }

  @Test("No command holds an amount that is no number", arguments: [Double.infinity, .nan])
  func refusesNoNumber(value: Double) {
    #expect(throws: ShellCommandError.self) { try command("desired-value", .number(value)) }
  }

  @Test("A refused region is refused as well")
  func refusesRegion() {
    #expect(throws: ShellCommandError(.empty, value: "")) {
      try ShellCommand.aws("ec2", "describe-vpcs", options: [], region: "")
    }
  }

  @Test("A value that begins with a dash stays the option's value")
  func dashes() throws {
    #expect(try command("role-name", "--help").line == "aws iam delete-role --role-name=--help")
  }

  @Test("A refusal says what is wrong without showing the value")
  func description() {
    for reason in [ShellCommandError.Reason.empty, .unprintable, .loaded, .notANumber] {
      let error = ShellCommandError(reason, value: "\u{1B}[2J")
      #expect(error.description.hasPrefix("No command is given, since "))
      #expect(!error.description.contains("\u{1B}"))
    }
  }

  private func command(
    _ option: StaticString, _ value: ShellCommand.OptionValue
  ) throws -> ShellCommand {
    try .aws("iam", "delete-role", options: [(option, value)], region: nil)
  }
}
