import FoundationEssentials
import PlanReaders
import PreflightModel
import Testing

/// Reads the templates, change sets and cloud assemblies of a folder of published plans, when there
/// is one, and compares with what its index says about each.
///
/// `HEADROOM_SAMPLES` names the folder. docs/cloudformation.md explains each difference.
struct PublishedTemplatesTests {
  private static let folder = ProcessInfo.processInfo.environment["HEADROOM_SAMPLES"]

  struct Sample: CustomTestStringConvertible {
    let path: String
    let format: String
    /// How many resources of AWS are created with all conditions taken for true; nil where the index
    /// has no number.
    let creations: Int?
    let details: [String: Int]
    var testDescription: String { path }

    /// What the reader must come to: with the defaults of its parameters, where these decide all.
    var expected: ClosedRange<Int>? {
      if let expanded = details["expanded_aws"] { return expanded...expanded }
      // The index has no number where the reference could not expand a template.
      guard format != "sam-yaml", details["foreach"] == nil else { return nil }
      if let active = details["active_default"] {
        return active...(active + (details["cond_unknown"] ?? 0))
      }
      return creations.map { $0...$0 }
    }
  }

  private static var samples: [Sample] {
    guard let folder,
      let index = try? String(contentsOfFile: folder + "/INDEX.tsv", encoding: .utf8)
    else { return [] }
    return index.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 6, fields[0].contains(/^(cloudformation|changesets|cdk)\//) else {
        return nil
      }
      let details = fields[6].split(separator: ";").compactMap { detail -> (String, Int)? in
        let parts = detail.split(separator: "=")
        guard parts.count == 2, let value = Int(parts[1]) else { return nil }
        return (String(parts[0]), value)
      }
      return Sample(
        path: folder + "/" + fields[0], format: fields[4], creations: Int(fields[5]),
        details: Dictionary(details) { first, _ in first })
    }
  }

  private static let formats = ["cfn-yaml", "cfn-json", "sam-yaml", "cdk-manifest"]

  @Test(
    "Published templates are counted as their index says, and other files are refused",
    .enabled(if: folder != nil, "HEADROOM_SAMPLES names no folder of published plans"),
    arguments: samples)
  func reads(_ sample: Sample) throws {
    let isPlan =
      Self.formats.contains(sample.format) || sample.format.hasPrefix("cfn-changeset")
      || sample.format == "cdk-template-json"
    let inputs = TemplateInputs(region: "us-east-1")
    do throws(PlanError) {
      let plan = try readPlan(PlanFile(sample.path, inputs: inputs), keeping: .everything)
      let creations = plan.resources.count { $0.change == .create }
      // A manifest of a stage is a plan of its own; the index lists it with the assembly around it.
      guard isPlan, let expected = sample.expected, plan.isComplete else {
        #expect(isPlan || sample.format == "cdk-aux", "read as \(plan.format)")
        return
      }
      #expect(expected.contains(creations))
    } catch {
      // CloudFormation refuses names that are given twice and conditions in a circle, as we do.
      let isBroken = sample.path.contains("_duplicate.") || sample.path.contains("conditions_and.")
      #expect(!isPlan || isBroken || sample.creations == 0, "\(error)")
    }
  }
}
