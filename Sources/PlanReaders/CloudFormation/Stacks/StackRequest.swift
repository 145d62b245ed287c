internal import Documents

/// One stack that is to be read: its template, and what comes from around it.
struct StackRequest {
  var template: Template
  /// The values that are given to its parameters.
  var parameters: [String: TemplateValue] = [:]
  var pseudoParameters: PseudoParameters
  /// What the addresses of its resources begin with: the stacks around it, each with a slash.
  var prefix = ""
  /// The directory that paths in the template start at; nil where it may name no files.
  var base: String?
  /// The files of the stacks around it, outermost first, to tell a circle.
  var files: [String] = []
  /// Why it is not known whether the stack is created; nil when it is.
  var undecided: String?
  /// What other stacks of the plan export.
  var exports: [String: TemplateValue] = [:]
  /// What exists of the stack; nil for a new one.
  var deployed: DeployedStack.Present?
  /// Whether the template is that of the deployed stack itself.
  var isDeployed = false
  /// The addresses of existing resources whose ids will be others.
  var moved: Set<String> = []
}

/// What a stack's template comes to.
struct StackContents {
  var resources: [StackResource] = []
  var gaps: [String] = []
  var outputs: [String: TemplateValue] = [:]
  /// The outputs that other stacks may import, by the export's name.
  var exports: [String: TemplateValue] = [:]
}

/// A resource of a stack as its template has it.
struct StackResource {
  let address: String
  let type: String
  /// The properties that are kept, worked out.
  let properties: [String: TemplateValue]
  /// Why it is not known whether there is such a resource; nil when there is.
  let undecided: String?
  /// What becomes of the object when the stack lets go of it, and when it is replaced.
  let deletionPolicy: String?
  let replacePolicy: String?
  /// The properties as they are written.
  var expressions: [String: Document] = [:]
  /// The properties that hold what may be another value whenever it is asked for.
  var unsettled: Set<String> = []
}
