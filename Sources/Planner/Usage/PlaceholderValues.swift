internal import Documents

/// What stands for the placeholders of one call.
struct PlaceholderValues {
  var account: String?
  /// Several where one call takes a batch of them.
  var each: [String] = []
  var outer: String?
  var parent: String?
  /// Nil when all parents are asked about: the filter around `${parents}` is then left out.
  var parents: [String]?
}

extension Document {
  /// The document with every placeholder replaced; nil when one has no value.
  func replacingPlaceholders(by values: PlaceholderValues) -> Document? {
    switch self {
    case .null, .bool, .number: self
    case .string(let text): text.replacingPlaceholders(by: values).map(Document.string)
    case .array(let elements): Self.replacing(elements, by: values)
    case .object(let members): Self.replacing(members, by: values)
    }
  }

  private static func replacing(
    _ elements: [Document], by values: PlaceholderValues
  ) -> Document? {
    if elements == [.string(Placeholder.each.text)] {
      return values.each.isEmpty ? nil : .array(values.each.map(Document.string))
    }
    if elements == [.string(Placeholder.parents.text)] {
      return values.parents.map { .array($0.map(Document.string)) }
    }
    var replaced: [Document] = []
    for element in elements where values.parents != nil || !element.asksForParents {
      guard let element = element.replacingPlaceholders(by: values) else { return nil }
      replaced.append(element)
    }
    return .array(replaced)
  }

  /// A member whose list of filters becomes empty is left out with them.
  private static func replacing(
    _ members: [String: Document], by values: PlaceholderValues
  ) -> Document? {
    var replaced: [String: Document] = [:]
    for (name, member) in members {
      if values.parents == nil, member == [.string(Placeholder.parents.text)] { continue }
      guard let value = member.replacingPlaceholders(by: values) else { return nil }
      if member.asksForParents, value.array?.isEmpty == true { continue }
      replaced[name] = value
    }
    return .object(replaced)
  }

  private var asksForParents: Bool { placeholderNames.contains(Placeholder.parents.rawValue) }
}

extension String {
  fileprivate func replacingPlaceholders(by values: PlaceholderValues) -> String? {
    var text = self
    for name in Set(placeholderNames) {
      guard let placeholder = Placeholder(rawValue: name), let value = values[placeholder] else {
        return nil
      }
      text = text.split(separator: placeholder.text, omittingEmptySubsequences: false)
        .joined(separator: value)
    }
    return text
  }
}

extension PlaceholderValues {
  fileprivate subscript(placeholder: Placeholder) -> String? {
    switch placeholder {
    case .account: account
    case .each: each.count == 1 ? each[0] : nil
    case .outer: outer
    case .parent: parent
    case .parents: nil
    }
  }
}
