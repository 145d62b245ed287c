/// One line of a configuration file, taken apart as Python's configparser does.
struct ConfigurationLine {
  /// Counted from 1.
  let number: Int
  /// How many blanks it begins with.
  let indentation: Int
  /// Without the blanks around it.
  let text: Substring

  private init(number: Int, indentation: Int, text: Substring) {
    self.number = number
    self.indentation = indentation
    self.text = text
  }

  /// Nil when the bytes are not UTF-8.
  init?(_ bytes: ArraySlice<UInt8>, number: Int) {
    guard let line = String(validating: bytes, as: UTF8.self) else { return nil }
    self.number = number
    text = Self.trimmed(line[...])
    indentation = line.unicodeScalars.prefix(while: Self.isBlank).count
  }

  var isComment: Bool {
    text.utf8.first == UInt8(ascii: "#") || text.utf8.first == UInt8(ascii: ";")
  }

  /// What the brackets of a section header hold; whatever follows the last bracket is ignored.
  var sectionName: String? {
    let scalars = text.unicodeScalars
    guard scalars.first == "[", let end = scalars.lastIndex(of: "]") else { return nil }
    let name = scalars[scalars.index(after: scalars.startIndex)..<end]
    return name.isEmpty ? nil : String(name)
  }

  /// A key and the line that its value begins with.
  typealias Setting = (key: String, value: ConfigurationLine)

  /// The two sides of the first `=` or `:`.
  var setting: Setting? { setting { $0 == "=" || $0 == ":" } }

  /// The two sides of the first `=`, the only delimiter inside a block.
  var blockSetting: Setting? { setting { $0 == "=" } }

  private func setting(at isDelimiter: (Unicode.Scalar) -> Bool) -> Setting? {
    let scalars = text.unicodeScalars
    guard let delimiter = scalars.firstIndex(where: isDelimiter) else { return nil }
    let value = Self.trimmed(text[scalars.index(after: delimiter)...])
    return (
      String(Self.trimmed(text[..<delimiter])),
      ConfigurationLine(number: number, indentation: indentation, text: value)
    )
  }

  /// By Unicode scalars, because a combining mark would hide a delimiter in a character.
  private static func trimmed(_ text: Substring) -> Substring {
    let scalars = text.unicodeScalars.drop(while: isBlank)
    guard let last = scalars.lastIndex(where: { !isBlank($0) }) else { return "" }
    return Substring(scalars[...last])
  }

  /// What Python's `str.isspace` calls a blank: Unicode's white space and four separators.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }
}
