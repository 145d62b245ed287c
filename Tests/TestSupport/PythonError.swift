/// A Python script of the tests that did not do its work: a failure, never a reason to skip.
package struct PythonError: Error, CustomStringConvertible {
  package let description: String

  package init(script: String, output: String) {
    let missing = "ModuleNotFoundError: No module named '"
    if let start = output.firstRange(of: missing) {
      let module = output[start.upperBound...].prefix { $0 != "'" }
      description =
        "\(script) needs the Python module \(module), which is not installed: "
        + "`make test` installs it into .venv."
    } else {
      description = "\(script) failed: \(output.suffix(2_000))"
    }
  }
}
