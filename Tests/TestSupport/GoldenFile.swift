internal import Foundation

/// What a text must be, byte for byte, kept in `Tests/Fixtures/golden` and read in review like code.
///
/// `HEADROOM_WRITE_GOLDEN=1` (`make golden`) writes the files anew; the tests of such a run fail, so
/// that nobody takes it for a passing one.
package struct GoldenFile: Sendable {
  package enum Outcome: Hashable, Sendable {
    case same
    /// There is no such file, or another text stands in it.
    case differs
    case rewritten
  }

  private let path: String

  /// `name` is the path below `Tests/Fixtures/golden`.
  package init(_ name: String) {
    path = "\(packageRoot)/Tests/Fixtures/golden/\(name)"
  }

  /// How the file stands to the text; writes it first where that is asked for.
  package func outcome(for text: String) throws -> Outcome {
    let url = URL(fileURLWithPath: path)
    guard ProcessInfo.processInfo.environment["HEADROOM_WRITE_GOLDEN"] == "1" else {
      return (try? Data(contentsOf: url)) == Data(text.utf8) ? .same : .differs
    }
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return .rewritten
  }

  /// The text that the file holds.
  package func text() throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}
