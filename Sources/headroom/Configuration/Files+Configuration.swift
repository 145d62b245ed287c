internal import Documents
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
      throw Failure("\(path ?? usual) cannot be used: \(error.faults.summary).")
    }
  }
}
