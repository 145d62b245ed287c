internal import Documents
internal import PreflightModel

/// Reads what `cdk synth` writes: a directory such as `cdk.out`, or its `manifest.json`.
/// https://github.com/aws/aws-cdk-cli/tree/main/packages/%40aws-cdk/cloud-assembly-schema
struct CloudAssemblyReader: PlanReader {
  static let format = PlanFormat.cdkAssembly

  private static let manifest = "manifest.json"

  static func recognizes(_ outline: PlanOutline) -> Bool {
    switch outline.contents {
    case .directory(let names): names.contains(manifest) || names.contains("cdk.out")
    case .json: outline.has("version", .string) && outline.has("artifacts", .object)
    case .text, .binary, .nothing: false
    }
  }

  func read(
    _ outline: PlanOutline, keeping selection: AttributeSelection
  ) throws(PlanError) -> Plan {
    let file = outline.file
    let path = Self.directory(of: outline)
    guard let directory = TemplateDirectory(path) else {
      throw PlanError(.unreadable, "\(path) cannot be read.")
    }
    let assembly = try CloudAssembly(
      try manifest(of: outline, in: directory), in: directory, name: file.name)
    let missing = file.inputs.parameters.keys.sorted().first { name in
      !assembly.stacks.contains { $0.template.parameters[name] != nil }
    }
    if let missing {
      throw PlanError(.notAPlan, "No stack in \(file.name) has a parameter \(missing).")
    }
    if let stack = file.inputs.stack, !assembly.stacks.contains(where: { $0.name == stack.name }) {
      throw PlanError(.notAPlan, "\(file.name) has no stack named \(stack.name).")
    }
    return try AssemblyReading(
      StackPlanning(
        budget: ExpansionBudget(of: file.name), directory: directory, selection: selection),
      inputs: file.inputs
    ).plan(of: assembly, path: file.path)
  }

  private static func directory(of outline: PlanOutline) -> String {
    let path = outline.file.path
    switch outline.contents {
    case .directory(let names): return names.contains(manifest) ? path : path + "/cdk.out"
    case .json, .text, .binary, .nothing: return TemplateDirectory.parent(of: path)
    }
  }

  private func manifest(
    of outline: PlanOutline, in directory: TemplateDirectory
  ) throws(PlanError) -> Document {
    guard case .directory = outline.contents else { return try outline.templateDocument() }
    let name = "\(outline.file.name)/\(Self.manifest)"
    guard case .found(let file) = directory.file(Self.manifest, from: directory.root) else {
      throw PlanError(
        .notAPlan, "\(outline.file.name) is no CDK cloud assembly: it has no \(Self.manifest).")
    }
    let manifest = try TemplateFile.document(inFile: file, name: name)
    guard manifest["artifacts"]?.object != nil || manifest["version"]?.string != nil else {
      throw PlanError(.notAPlan, "\(name) is no manifest of a CDK cloud assembly.")
    }
    return manifest
  }
}
