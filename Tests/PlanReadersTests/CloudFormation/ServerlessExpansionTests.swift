import Documents
import FoundationEssentials
import PlanReaders
import PreflightModel
import TestSupport
import Testing

/// What SAM templates expand to, against AWS's own translator.
///
/// Its output is read as a template like any other, and must come to the same resources.
struct ServerlessExpansionTests {
  private static let fixtures = packageRoot + "/Tests/Fixtures/plans/serverless"

  /// The templates of the fixtures and, where there is a folder of published ones
  /// (`HEADROOM_SAMPLES`), those as well.
  private static var templates: [String] {
    let own = (try? FileManager.default.contentsOfDirectory(atPath: fixtures)) ?? []
    return own.sorted().map { "\(fixtures)/\($0)" } + published
  }

  private static var published: [String] {
    let folder = ProcessInfo.processInfo.environment["HEADROOM_SAMPLES"] ?? ""
    guard let index = try? String(contentsOfFile: folder + "/INDEX.tsv", encoding: .utf8) else {
      return []
    }
    return index.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return fields.count > 4 && fields[4] == "sam-yaml" ? "\(folder)/\(fields[0])" : nil
    }
  }

  @Test("The same resources come out as of AWS's translator")
  func sameResources() async throws {
    let paths = Self.templates
    let answer = try await PythonOracle("Tests/Oracles/expand_sam.py")
      .answer(to: paths.joined(separator: "\n") + "\n")
    let lines = answer.split(separator: "\n")
    try #require(lines.count == paths.count)
    for (path, line) in zip(paths, lines) {
      // The translator refuses some of the published ones, none of ours.
      if line == "null" {
        #expect(!path.hasPrefix(Self.fixtures), "\(path) is refused by the translator")
        continue
      }
      let expected = try Self.kinds(of: plan(String(line)))
      let read = try Self.kinds(
        of: readPlan(
          PlanFile(path, inputs: TemplateInputs(region: "us-east-1")), keeping: .everything))
      for kind in Set(expected.keys).union(read.keys).sorted()
      where expected[kind] != read[kind] {
        Issue.record(
          "\(path): \(kind) \(read[kind] ?? 0) times, \(expected[kind] ?? 0) by the translator")
      }
    }
  }

  /// How often each type is created, and how often perhaps.
  private static func kinds(of plan: Plan) -> [String: Int] {
    plan.resources.reduce(into: [:]) { counts, resource in
      counts[resource.type + (resource.undecided == nil ? "" : " (perhaps)"), default: 0] += 1
    }
  }
}
