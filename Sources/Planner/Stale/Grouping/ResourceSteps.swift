internal import Documents
internal import PreflightModel

/// The commands that delete one resource.
struct ResourceSteps {
  private(set) var steps: [StaleType.StepTemplate.Stage: [CleanupStep]] = [:]

  /// Throws where a name could not stand in a command, or the listing lacks what a command needs.
  init(deleting resource: ExistingResource, in scope: StaleScope) throws(ResourceStepsError) {
    let context = resource.context(in: scope)
    for template in resource.type.steps {
      for context in template.contexts(in: context) {
        let step = try Self.step(template, context, resource)
        steps[template.stage, default: []].append(step)
      }
    }
  }

  private static func step(
    _ template: StaleType.StepTemplate, _ context: Document, _ resource: ExistingResource
  ) throws(ResourceStepsError) -> CleanupStep {
    var options: [(name: String, value: ShellCommand.OptionValue)] = []
    for option in template.options {
      guard let value = option.value.value(in: context) else {
        throw ResourceStepsError("AWS's answers lack what `aws \(template.words[0])` needs.")
      }
      options.append((option.name, value))
    }
    do throws(ShellCommandError) {
      let command = try ShellCommand.aws(
        words: template.words, options: options, region: resource.region)
      return CleanupStep(command, doneCodes: template.doneCodes, type: resource.type.name)
    } catch {
      throw ResourceStepsError(error.description)
    }
  }
}

/// Why a resource cannot be deleted by commands, in a sentence.
struct ResourceStepsError: Error {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension StaleType.StepTemplate {
  /// What the options are filled from: once, or for each value of `each` that passes.
  fileprivate func contexts(in context: Document) -> [Document] {
    guard let each else { return [context] }
    return (context.values(at: each) ?? [])
      .filter { value in conditions.allSatisfy { $0.holds(for: value) } }
      .map { context.adding(["each": $0]) }
  }
}

extension StaleType.OptionTemplate {
  fileprivate func value(in context: Document) -> ShellCommand.OptionValue? {
    switch self {
    case .text(let template): template.text(for: context).map { .text($0) }
    case .list(let template): template.text(for: context).map { .list($0) }
    case .url(let template): template.text(for: context).map { .url($0) }
    case .number(let number): .number(number)
    case .flag: .flag
    }
  }
}
