import Documents
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct TerraformTests {
    @Test(
      "A plan made by the real terraform is understood",
      .enabled(
        if: Terraform.installed != nil,
        """
        needs terraform, and HEADROOM_TF_MIRROR or TF_CLI_CONFIG_FILE to say where its AWS \
        provider is
        """),
      .timeLimit(.minutes(5)))
    func realPlan() async throws {
      let terraform = try #require(Terraform.installed)
      let account = try await TestAccount("incident")
      let planned = try await terraform.plan(
        """
        resource "aws_vpc" "main" {
          count      = 2
          cidr_block = "10.20.${count.index}.0/24"
        }
        resource "aws_subnet" "inner" {
          for_each          = toset(["a", "b", "c"])
          vpc_id            = aws_vpc.main[0].id
          availability_zone = "ap-southeast-1${each.key}"
          cidr_block        = "10.20.0.0/28"
        }
        resource "aws_iam_role" "ingest" {
          name               = "ingest"
          assume_role_policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{
              Effect    = "Allow"
              Action    = "sts:AssumeRole"
              Principal = { Service = "lambda.amazonaws.com" }
            }]
          })
        }
        """, in: account)
      #expect(planned.status == 0, "\(planned)")

      let outcome = try await account.headroom("check", "plan.json", "--format", "json")
      #expect(outcome.status == 2, "\(outcome)")
      let report = try CheckReport(outcome)
      #expect(report.document["plans"]?[0]?["format"]?.string == "terraform-plan")
      #expect(report.document["plans"]?[0]?.number("creates") == 6)
      #expect(report.document["plans"]?[0]?["regions"] == ["ap-southeast-1"])
      #expect(Set(report.quotas("blocked")) == [Incident.vpcs, Incident.roles])
      #expect(try report.finding(Incident.vpcs).number("quota", "shortfall") == 2)
      let subnets = try report.finding("vpc/L-407747CB")
      #expect(subnets["quota"]?["of"]?.string == "aws_vpc.main[0]", "\(subnets)")
      #expect(subnets.number("quota", "planned", "peak") == 3)
    }
  }
}
