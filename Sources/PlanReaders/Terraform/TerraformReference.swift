/// One thing that an expression refers to: `aws_subnet.s[0].id`, `var.zone`, `module.net.vpc_id`.
struct TerraformReference: Hashable, Sendable {
  enum Subject: Hashable, Sendable {
    case variable(String)
    case resource(TerraformBlockName)
    /// An output of a module; without a name the expression uses the module as a whole.
    case output(module: String, name: String?)
    /// `count.index` or `each.key`: whatever else the expression names, it takes by that key.
    case ownKey
    /// `each.value`: what `for_each` goes through.
    case ownElement
    /// What never leads to a planned resource: a local value, a path.
    case other
  }

  let subject: Subject
  /// The instance that the expression names; nil for all of them, or for one that it computes.
  let key: TerraformKey?
  /// The names after the subject: `["id"]`.
  let attributes: [String]

  /// Nil for what is no reference as Terraform prints them.
  init?(_ text: String) {
    guard let traversal = TerraformTraversal(text) else { return nil }
    var names: [String] = []
    var key: TerraformKey?
    for part in traversal.parts {
      switch part {
      case .name(let name): names.append(name)
      case .key(let found):
        if names.count == (names.first == "data" ? 3 : 2) && key == nil { key = found }
      }
    }
    guard names.count >= 2 else { return nil }
    var attributes = Array(names.dropFirst(2))
    switch names[0] {
    case "var":
      subject = .variable(names[1])
    case "module":
      subject = .output(module: names[1], name: attributes.first)
      attributes = Array(attributes.dropFirst())
    case "count":
      subject = .ownKey
    case "each":
      subject = names[1] == "key" ? .ownKey : .ownElement
    case "data":
      guard let name = attributes.first else { return nil }
      subject = .resource(TerraformBlockName(isData: true, type: names[1], name: name))
      attributes = Array(attributes.dropFirst())
    case "local", "path", "terraform", "self", "ephemeral":
      subject = .other
    default:
      subject = .resource(TerraformBlockName(isData: false, type: names[0], name: names[1]))
    }
    self.key = key
    self.attributes = attributes
  }

  /// The distinct things in the `references` of an expression.
  ///
  /// Terraform lists each with its shorter forms after it: `aws_subnet.s[0].id`,
  /// `aws_subnet.s[0]`, `aws_subnet.s`. These are left out
  /// (internal/command/jsonconfig/expression.go).
  static func list(_ texts: [String]) -> [TerraformReference] {
    var references: [TerraformReference] = []
    var previous = ""
    for text in texts {
      defer { previous = text }
      guard !isShortened(text, from: previous), let reference = TerraformReference(text) else {
        continue
      }
      references.append(reference)
    }
    return references
  }

  private static func isShortened(_ text: String, from longer: String) -> Bool {
    guard longer.utf8.count > text.utf8.count, longer.hasPrefix(text) else { return false }
    let next = longer.utf8[longer.utf8.index(longer.utf8.startIndex, offsetBy: text.utf8.count)]
    return next == UInt8(ascii: ".") || next == UInt8(ascii: "[")
  }
}
