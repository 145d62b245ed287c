internal import Documents
internal import Foundation

/// An AWS account in the fake, with a person at a shell who has its credentials.
///
/// What runs there sees the fake as AWS and nothing of this machine's own configuration: no other
/// variables, an empty home, an empty working directory.
package struct TestAccount: Sendable {
  package let server: AWSServer
  package let directory: TemporaryDirectory
  /// What programs run with; a test may change it.
  package var environment: [String: String]

  /// An account in a situation of Tests/Servers/fakeaws/situations.py; empty without one.
  package init(_ situation: String? = nil) async throws {
    server = try await AWSServer.empty()
    directory = try TemporaryDirectory()
    environment = [
      "PATH": Self.path,
      "HOME": directory.path,
      "LANG": "C.UTF-8",
      "AWS_ACCESS_KEY_ID": "testing",
      "AWS_SECRET_ACCESS_KEY": "testing",
      "AWS_EC2_METADATA_DISABLED": "true",
      "AWS_ENDPOINT_URL": server.url,
    ]
    if let situation {
      try await server.order("fill {\"situation\": \(situation.jsonQuoted)}")
    }
  }

  /// Where the account's programs are found: beside the tests' Python, which has the AWS CLI.
  private static var path: String {
    let inherited = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    guard let slash = Python.command[0].lastIndex(of: "/") else { return inherited }
    return "\(Python.command[0][..<slash]):\(inherited)"
  }

  /// The binary under test: `HEADROOM_BINARY`, else the one that the build puts beside the tests.
  package static let binary: String = {
    if let chosen = ProcessInfo.processInfo.environment["HEADROOM_BINARY"], !chosen.isEmpty {
      return chosen
    }
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    guard let bundle, let slash = bundle.lastIndex(of: "/") else {
      return packageRoot + "/.build/debug/headroom"
    }
    return "\(bundle[..<slash])/headroom"
  }()

  package func program(_ arguments: [String]) -> Program {
    Program(Self.binary, arguments, environment: environment, in: directory.path)
  }

  /// Runs headroom.
  package func headroom(_ arguments: String...) async throws -> ProgramOutcome {
    try await program(arguments).run()
  }

  /// Runs a command line as a person would who pasted it.
  package func shell(_ command: String) async throws -> ProgramOutcome {
    try await Program("/bin/sh", ["-c", command], environment: environment, in: directory.path)
      .run()
  }
}
