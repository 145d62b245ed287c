internal import Documents

/// A template, section by section.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
struct Template {
  /// How messages call the file.
  let name: String
  var parameters: [String: TemplateParameter]
  var mappings: [String: Document]
  var conditions: [String: Document]
  var resources: [String: Document]
  var outputs: [String: Document]
  /// The `Globals` of SAM.
  let globals: [String: Document]
  /// The macros that process the template, in order.
  let transforms: [String]

  /// Throws when the document is no template.
  ///
  /// - Parameter mayBeEmpty: Whether there may be nothing in it: CDK writes `{}` for a stack
  ///   without resources.
  init(
    _ document: Document, name: String, mayBeEmpty: Bool = false
  ) throws(PlanError) {
    self.name = name
    guard case .object(let members) = document else {
      throw PlanError(
        .notAPlan, "\(name) is \(document.kind), not a CloudFormation template.")
    }
    let nothing = mayBeEmpty ? Document.object([:]) : Document.null
    guard case .object(let resources) = members["Resources"] ?? nothing else {
      throw PlanError(
        .notAPlan,
        "\(name) is no CloudFormation template: it has no \"Resources\".")
    }
    self.resources = resources
    parameters = (members["Parameters"]?.object ?? [:]).mapValues(TemplateParameter.init)
    mappings = members["Mappings"]?.object ?? [:]
    conditions = members["Conditions"]?.object ?? [:]
    outputs = members["Outputs"]?.object ?? [:]
    globals = members["Globals"]?.object ?? [:]
    transforms = Self.transforms(members["Transform"])
  }

  /// `Transform` is the name of a macro or a list of names; one with parameters is an object.
  private static func transforms(_ section: Document?) -> [String] {
    switch section {
    case .string(let name): [name]
    case .array(let names): names.compactMap { $0.string ?? $0["Name"]?.string }
    case .object(let macro): [macro["Name"]?.string].compactMap(\.self)
    case nil, .null, .bool, .number: []
    }
  }

  static let languageExtensions = "AWS::LanguageExtensions"
  static let serverless = "AWS::Serverless-2016-10-31"

  var usesLanguageExtensions: Bool { transforms.contains(Self.languageExtensions) }
  var usesServerless: Bool { transforms.contains(Self.serverless) }
}
