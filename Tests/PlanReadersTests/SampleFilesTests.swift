import FoundationEssentials
import PlanReaders
import PreflightModel
import Testing

/// Reads a folder of plans that others have published, when there is one, and compares with what
/// its index says about each.
///
/// `HEADROOM_SAMPLES` names the folder. Its `INDEX.tsv` has a line for each file: path, source,
/// path there, commit, format, how many AWS resources are created, and remarks.
struct SampleFilesTests {
  private static let folder = ProcessInfo.processInfo.environment["HEADROOM_SAMPLES"]

  struct Sample: CustomTestStringConvertible {
    let path: String
    let format: String
    let creations: Int?
    var testDescription: String { path }
  }

  private static var samples: [Sample] {
    guard let folder,
      let index = try? String(contentsOfFile: folder + "/INDEX.tsv", encoding: .utf8)
    else { return [] }
    return index.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 6, fields[0].contains(/^(terraform|pulumi|generated)\//) else {
        return nil
      }
      return Sample(path: folder + "/" + fields[0], format: fields[4], creations: Int(fields[5]))
    }
  }

  @Test(
    "Published plans are counted as their index says, and other files are refused",
    .enabled(if: folder != nil, "HEADROOM_SAMPLES names no folder of published plans"),
    arguments: samples)
  func reads(_ sample: Sample) throws {
    // The streams of other providers alone are read, and the logs of an apply that somebody has
    // made a list of are not.
    let isPlan = ["tf-plan", "tf-ui-stream", "pulumi-preview-digest", "pulumi-event-stream"]
      .contains { sample.format.hasPrefix($0) && !sample.format.contains("JSON array") }
    let isStream = sample.format.hasPrefix("tf-ui-stream")
    do throws(PlanError) {
      let plan = try readPlan(PlanFile(sample.path), keeping: .everything)
      #expect(isPlan, "read as \(plan.format)")
      let creations = plan.resources.count { $0.change.creates }
      let expected = sample.creations ?? creations
      // A plan without resource_changes has none for the index, and guessed ones for us.
      if isStream {
        // Of a log the index counts the creations of all providers.
        #expect(creations <= expected)
      } else {
        #expect(plan.isComplete ? creations == expected : creations >= expected)
      }
    } catch {
      // The index has no number for plans that break JSON's grammar.
      #expect(!isPlan || sample.creations == nil, "\(error)")
    }
  }
}
