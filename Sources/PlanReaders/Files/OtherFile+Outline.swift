internal import Documents

extension OtherFile {
  init(_ outline: PlanOutline) {
    switch outline.contents {
    case .nothing: self = .nothing
    case .directory: self = .directory
    case .binary(let head): self = head.starts(with: Self.zipMark) ? .terraformPlanFile : .binary
    case .text(let head, _): self = Self.text(beginningWith: head)
    case .json(let json): self = Self.json(json)
    }
  }

  /// What zip archives begin with, and so the files of `terraform plan -out`.
  private static let zipMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  private static func json(_ json: JSONOutline) -> OtherFile {
    switch json.shape {
    case .empty: return .nothing
    case .array: return .jsonList
    case .scalar: return .json
    case .object, .objects: break
    }
    let names = Set(json.members.map(\.name))
    if names.isEmpty { return .emptyObject }
    return json.shape == .objects ? .severalObjects : object(having: names, json)
  }

  /// By the members that a kind of file has and no other.
  private static func object(having names: Set<String>, _ json: JSONOutline) -> OtherFile {
    if names.isSuperset(of: ["result", "summary", "resources"]) { return .pulumiSummary }
    if names.contains("version") && !names.isDisjoint(with: ["deployment", "checkpoint"]) {
      return .pulumiStack
    }
    if names.isSuperset(of: ["version", "lineage"]) { return .terraformState }
    if names.contains("format_version") { return .terraformShowState }
    if names.contains("name"), !names.isDisjoint(with: ["dependencies", "scripts"]) {
      return .packageManifest
    }
    return .json
  }

  private static func text(beginningWith head: String) -> OtherFile {
    let lines = head.split(whereSeparator: \.isNewline)
    let first = lines.lazy.map { $0.drop(while: \.isWhitespace) }.first { !$0.isEmpty } ?? ""
    if first.hasPrefix("<") { return .webPage }
    for line in lines {
      if line.hasPrefix("apiVersion:") { return .kubernetesManifest }
      if line.hasPrefix("services:") { return .composeFile }
      if line.hasPrefix("service:") { return .serverlessFile }
      if line.hasPrefix("resource \"") || line.hasPrefix("module \"") {
        return .terraformConfiguration
      }
      if line.hasPrefix("Terraform ") || line.hasPrefix("OpenTofu ") { return .terraformPlanText }
      if line.hasPrefix("Previewing ") { return .pulumiText }
    }
    return .text
  }
}
