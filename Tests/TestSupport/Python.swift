internal import Foundation

/// The Python that runs the authorities and servers of the tests.
package enum Python {
  /// The command that starts it: `HEADROOM_PYTHON`, else the checkout's own virtual environment,
  /// else the first `python3` on the path.
  package static let command: [String] = {
    if let chosen = ProcessInfo.processInfo.environment["HEADROOM_PYTHON"], !chosen.isEmpty {
      return [chosen]
    }
    let own = packageRoot + "/.venv/bin/python3"
    return FileManager.default.isExecutableFile(atPath: own) ? [own] : ["/usr/bin/env", "python3"]
  }()

  /// A process, not yet started, that runs a script of this package.
  static func process(script: String, arguments: [String]) -> Process {
    let command = self.command + ["\(packageRoot)/\(script)"] + arguments
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"]) { $1 }
    return process
  }
}
