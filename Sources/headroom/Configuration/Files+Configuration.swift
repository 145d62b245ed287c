internal import Planner

extension Files {
  /// The settings of the file that `--config` names, else of `headroom.yaml` in the working
  /// directory, else none.
  static func configuration(at path: String?) throws -> HeadroomConfiguration {
    let usual = "headroom.yaml"
    let text = try path.map(InputFile.bytes) ?? InputFile.bytesIfPresent(at: usual)
    guard let text else { return HeadroomConfiguration() }
    do throws(ConfigurationFaults) {
      return try HeadroomConfiguration(yaml: text)
    } catch {
      let told = error.faults.prefix(5).map(\.description).joined(separator: "; ")
      let untold = error.faults.count - 5
      throw Failure(
        "\(path ?? usual) cannot be used: \(told)\(untold > 0 ? "; and \(untold) more" : "").")
    }
  }
}
