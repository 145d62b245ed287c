/// The parts of `module.net["a"].aws_subnet.s[0].id`: names, and keys in brackets.
struct TerraformTraversal: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case name(String)
    case key(TerraformKey)
  }

  let parts: [Part]

  /// Nil when the text is no traversal that Terraform prints.
  init?(_ text: String) {
    var parser = Parser(text: text.utf8[...])
    guard let parts = parser.parts() else { return nil }
    self.parts = parts
  }

  private struct Parser {
    var text: Substring.UTF8View

    mutating func parts() -> [Part]? {
      guard let first = name() else { return nil }
      var parts: [Part] = [.name(first)]
      while let byte = text.popFirst() {
        switch byte {
        case UInt8(ascii: "."):
          guard let name = name() else { return nil }
          parts.append(.name(name))
        case UInt8(ascii: "["):
          guard let key = key(), text.popFirst() == UInt8(ascii: "]") else { return nil }
          parts.append(.key(key))
        default:
          return nil
        }
      }
      return parts
    }

    private mutating func name() -> String? {
      let name = text.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "[") }
      guard !name.isEmpty else { return nil }
      text = text[name.endIndex...]
      return String(Substring(name))
    }

    private mutating func key() -> TerraformKey? {
      if text.first == UInt8(ascii: "\"") {
        text.removeFirst()
        return quoted().map(TerraformKey.name)
      }
      let digits = text.prefix { $0 != UInt8(ascii: "]") }
      text = text[digits.endIndex...]
      return Int(Substring(digits)).map(TerraformKey.index)
    }

    /// What follows an opening quote, up to the closing one and past it.
    private mutating func quoted() -> String? {
      var bytes: [UInt8] = []
      while let byte = text.popFirst() {
        switch byte {
        case UInt8(ascii: "\""):
          return String(validating: bytes, as: UTF8.self)
        case UInt8(ascii: "\\"):
          guard let escaped = text.popFirst() else { return nil }
          bytes.append(Self.unescaped(escaped))
        default:
          bytes.append(byte)
        }
      }
      return nil
    }

    private static func unescaped(_ letter: UInt8) -> UInt8 {
      switch letter {
      case UInt8(ascii: "n"): UInt8(ascii: "\n")
      case UInt8(ascii: "r"): UInt8(ascii: "\r")
      case UInt8(ascii: "t"): UInt8(ascii: "\t")
      default: letter
      }
    }
  }
}
