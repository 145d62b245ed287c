import Documents
import Testing

@testable import Planner

/// Catalogue files for tests, as the text that a person would write.
enum CatalogText {
  /// A sound file with one quota; `changes` put members in place of its own, an empty text removes
  /// one.
  static func file(_ changes: [String: String] = [:]) -> String {
    file(quotas: [quota(changes)])
  }

  static func file(quotas: [String]) -> String {
    #"{"schema": "headroom/catalog/1", "quotas": [\#(quotas.joined(separator: ", "))]}"#
  }

  static func quota(_ changes: [String: String] = [:]) -> String {
    let sound = [
      "service": #""vpc""#, "code": #""L-407747CB""#, "name": #""Subnets per VPC""#,
      "scope": #""resource""#,
      "usage": #"[{"call": "ec2:DescribeSubnets", "items": "Subnets[]", "per": "VpcId"}]"#,
      "consumers": #"[{"terraform": "aws_subnet", "parent": "vpc_id"}]"#,
    ]
    let members = sound.merging(changes) { _, new in new }.filter { !$0.value.isEmpty }
    return "{" + members.map { "\"\($0.key)\": \($0.value)" }.sorted().joined(separator: ", ") + "}"
  }

  /// The one quota of a file in which these members stand.
  static func read(_ changes: [String: String] = [:]) throws -> Quota {
    let catalog = try CatalogReader.read(try Document(json: file(changes)))
    return try #require(catalog.quotas.values.first)
  }

  /// The faults of a text, each as one line.
  static func faults(in text: String) throws -> [String] {
    do throws(CatalogError) {
      _ = try Catalog(json: Array(text.utf8))
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }
}
