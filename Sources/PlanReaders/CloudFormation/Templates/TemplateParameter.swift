internal import Documents

/// A parameter as its template declares it.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
struct TemplateParameter {
  private let type: String
  private let initial: Document?
  private let isSecret: Bool

  init(_ declaration: Document) {
    type = declaration["Type"]?.string ?? "String"
    initial = declaration["Default"]
    isSecret = declaration["NoEcho"]?.scalarText?.lowercased() == "true"
  }

  /// The value that the template sees.
  ///
  /// - Parameter given: What the person or the stack around says; nil for the default.
  func value(given: TemplateValue?) -> TemplateValue {
    // The parameter holds a name, and the template sees what Systems Manager has under it.
    let value = given ?? initial.map(Self.written) ?? .unknown
    guard !type.hasPrefix("AWS::SSM::Parameter::Value<") else {
      return DynamicReference.stored(under: value.text)
    }
    if isSecret { return .sensitive(value.text) }
    guard isList, let text = value.text else { return value }
    return .list(Self.elements(of: text))
  }

  private var isList: Bool { type == "CommaDelimitedList" || type.hasPrefix("List<") }

  private static func elements(of text: String) -> [TemplateValue] {
    guard !text.isEmpty else { return [] }
    return text.split(separator: ",", omittingEmptySubsequences: false)
      .map { .text($0.trimmed) }
  }

  /// A default is a text, whatever YAML takes it for.
  private static func written(_ value: Document) -> TemplateValue {
    if case .array(let elements) = value { return .list(elements.map(written)) }
    return value.scalarText.map { DynamicReference.value(of: $0) } ?? .unknown
  }
}

extension TemplateInputs.Value {
  var templateValue: TemplateValue {
    switch self {
    case .text(let text): DynamicReference.value(of: text)
    case .list(let elements): .list(elements.map { DynamicReference.value(of: $0) })
    }
  }
}

extension StringProtocol {
  /// The text without white space around it.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
