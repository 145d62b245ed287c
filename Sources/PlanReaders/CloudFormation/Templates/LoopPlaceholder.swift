internal import Documents

/// What stands for the item of a loop, and the item that takes its place.
struct LoopPlaceholder {
  let identifier: String
  let item: String

  /// The body of a loop for this item.
  func replaced(in members: [String: Document]) -> [String: Document] {
    Dictionary(
      members.map { (name(replacedIn: $0.key), replaced(in: $0.value)) }
    ) { first, _ in first }
  }

  private func replaced(in document: Document) -> Document {
    switch document {
    case .object(let members):
      // Within the body the identifier may be named like a parameter.
      if document.function?.name == "Ref", members["Ref"] == .string(identifier) {
        return .string(item)
      }
      return .object(replaced(in: members))
    case .array(let elements):
      return .array(elements.map { replaced(in: $0) })
    case .string(let text):
      return .string(replaced(in: text))
    case .null, .bool, .number:
      return document
    }
  }

  func replaced(in text: String) -> String {
    guard text.contains("{\(identifier)}") else { return text }
    return text.replacing("${\(identifier)}", with: item)
      .replacing("&{\(identifier)}", with: item)
  }

  /// A name may be a logical id, which takes letters and digits alone: `&{…}` drops the others.
  private func name(replacedIn name: String) -> String {
    guard name.contains("{\(identifier)}") else { return name }
    let plain = item.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return name.replacing("${\(identifier)}", with: item)
      .replacing("&{\(identifier)}", with: plain)
  }
}
