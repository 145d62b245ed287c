internal import Documents

/// The stacks of a cloud assembly and of those nested in it.
struct CloudAssembly {
  struct Stack {
    /// The artifact's id, by which others depend on it.
    let id: String
    let name: String
    let template: Template
    /// The template's file, with all links followed.
    let file: String
    let environment: AssemblyEnvironment
    let parameters: [String: TemplateValue]
    let dependencies: [String]
  }

  /// Each after those that it depends on.
  let stacks: [Stack]
  let gaps: [String]

  /// - Parameter name: How messages call the assembly.
  init(
    _ manifest: Document, in directory: TemplateDirectory, name: String
  ) throws(PlanError) {
    var collector = StackCollector(directory: directory, name: name)
    try collector.collect(from: manifest, in: directory.root)
    stacks = Self.ordered(collector.stacks)
    gaps = collector.gaps
  }

  private static func ordered(_ stacks: [Stack]) -> [Stack] {
    var waiting = stacks
    var ordered: [Stack] = []
    let all = Set(stacks.map(\.id))
    var done: Set<String> = []
    while !waiting.isEmpty {
      // A circle is an error of the assembly; its stacks come in any order.
      let next = waiting.firstIndex { stack in
        stack.dependencies.allSatisfy { done.contains($0) || !all.contains($0) }
      }
      let stack = waiting.remove(at: next ?? 0)
      done.insert(stack.id)
      ordered.append(stack)
    }
    return ordered
  }
}

/// Walks through manifests.
private struct StackCollector {
  let directory: TemplateDirectory
  let name: String
  private(set) var stacks: [CloudAssembly.Stack] = []
  private(set) var gaps: [String] = []
  private var visited: Set<String> = []

  private static let mostStacks = 2_000

  init(directory: TemplateDirectory, name: String) {
    self.directory = directory
    self.name = name
  }

  mutating func collect(from manifest: Document, in base: String) throws(PlanError) {
    guard visited.insert(base).inserted else { return }
    if let missing = manifest["missing"]?.array, !missing.isEmpty {
      gaps.append(
        "CDK could not look up \(missing.count == 1 ? "a value" : "\(missing.count) values") for "
          + "this assembly, so its templates hold values that stand for others: run `cdk synth` "
          + "with credentials.")
    }
    for (id, artifact) in (manifest["artifacts"]?.object ?? [:]).sorted(by: { $0.key < $1.key }) {
      switch artifact["type"]?.string {
      case "aws:cloudformation:stack"?: try addStack(id, artifact, base)
      case "cdk:cloud-assembly"?: try addAssembly(id, artifact, base)
      default: continue
      }
    }
  }

  private mutating func addStack(
    _ id: String, _ artifact: Document, _ base: String
  ) throws(PlanError) {
    guard stacks.count < Self.mostStacks else {
      throw PlanError(.tooLarge, "\(name) has more than \(Self.mostStacks) stacks.")
    }
    let properties = artifact["properties"]
    guard
      let file = found(properties?["templateFile"]?.string, "The template of the stack \(id)", base)
    else { return }
    let parameters = properties?["parameters"]?.object ?? [:]
    stacks.append(
      CloudAssembly.Stack(
        id: id, name: properties?["stackName"]?.string ?? id,
        template: try Template(
          try TemplateFile.document(inFile: file, name: file), name: file, mayBeEmpty: true),
        file: file, environment: AssemblyEnvironment(artifact["environment"]?.string),
        parameters: parameters.compactMapValues { value in
          value.scalarText.map { DynamicReference.value(of: $0) }
        },
        dependencies: artifact["dependencies"]?.array?.compactMap(\.string) ?? []))
  }

  private mutating func addAssembly(
    _ id: String, _ artifact: Document, _ base: String
  ) throws(PlanError) {
    let subject = "The nested assembly \(id)"
    guard let nested = found(artifact["properties"]?["directoryName"]?.string, subject, base),
      let file = found("manifest.json", subject, nested)
    else { return }
    try collect(from: try TemplateFile.document(inFile: file, name: file), in: nested)
  }

  /// What a path leads to; a gap when it leads nowhere.
  private mutating func found(_ path: String?, _ subject: String, _ base: String) -> String? {
    guard let path else {
      gaps.append("\(subject) is not named in the manifest.")
      return nil
    }
    switch directory.file(path, from: base) {
    case .found(let file): return file
    case .missing: gaps.append("\(subject) is missing: there is no \(path).")
    case .outside: gaps.append("\(subject) is not read: \(path) lies outside of the assembly.")
    }
    return nil
  }
}
