/// Reads the text of a configuration file, by the rules of the RawConfigParser that botocore
/// reads it with (Python, configparser.py, `RawConfigParser._read`; botocore, configloader.py).
///
/// A line indented deeper than the key above it continues that key's value, whatever it holds;
/// comments fill whole lines; a key or a section that comes twice makes the file unusable.
struct ConfigurationFileParser {
  /// A section while its lines come in.
  private struct OpenSection {
    let name: String
    var settings: [String: [ConfigurationLine]] = [:]
  }

  private let path: String
  private var sections: [OpenSection] = []
  private var positions: [String: Int] = [:]
  /// Where the last header's section stands in `sections`; nil before the first one.
  private var section: Int?
  /// The key that a deeper line continues; nil after a header.
  private var key: String?
  private var indentation = 0

  private init(path: String) {
    self.path = path
  }

  /// Throws when the text breaks the grammar anywhere, naming `path` and the line.
  static func parse(
    _ bytes: [UInt8], path: String
  ) throws(ConfigurationError) -> ConfigurationFile {
    var parser = ConfigurationFileParser(path: path)
    var number = 0
    var rest = bytes[...]
    while !rest.isEmpty {
      number += 1
      guard let line = ConfigurationLine(takeLine(from: &rest), number: number) else {
        throw parser.error(number, "is not UTF-8")
      }
      try parser.read(line)
    }
    return try parser.file()
  }

  /// Lines end with LF, CR LF or CR, Python's universal newlines.
  private static func takeLine(from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let line = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    rest = rest[line.endIndex...]
    let endsWithCR = rest.popFirst() == UInt8(ascii: "\r")
    if endsWithCR, rest.first == UInt8(ascii: "\n") { rest.removeFirst() }
    return line
  }

  private mutating func read(_ line: ConfigurationLine) throws(ConfigurationError) {
    if line.text.isEmpty || (continuesValue(line) && !line.isComment) {
      append(line)
    } else if !line.isComment {
      indentation = line.indentation
      if let name = line.sectionName {
        try openSection(name, line: line)
      } else {
        try openSetting(line)
      }
    }
  }

  private func continuesValue(_ line: ConfigurationLine) -> Bool {
    key != nil && line.indentation > indentation
  }

  /// Adds a line to the value that is being read, if one is.
  private mutating func append(_ line: ConfigurationLine) {
    guard let section, let key else { return }
    sections[section].settings[key]?.append(line)
  }

  private mutating func openSection(
    _ name: String, line: ConfigurationLine
  ) throws(ConfigurationError) {
    key = nil
    if let position = positions[name] {
      // The one section that may come again, see `file()`.
      guard name == Self.defaults else {
        throw error(line.number, "begins the section [\(name)] a second time")
      }
      section = position
      return
    }
    section = sections.count
    positions[name] = sections.count
    sections.append(OpenSection(name: name))
  }

  private mutating func openSetting(_ line: ConfigurationLine) throws(ConfigurationError) {
    guard let section else {
      throw error(line.number, "comes before the first section, such as [default]")
    }
    guard let (name, value) = line.setting, !name.isEmpty else {
      throw error(line.number, "is neither a [section] nor a setting such as region = eu-west-1")
    }
    let key = name.lowercased()
    guard sections[section].settings[key] == nil else {
      throw error(line.number, "sets \(key) a second time in [\(sections[section].name)]")
    }
    self.key = key
    sections[section].settings[key] = [value]
  }
}

extension ConfigurationFileParser {
  /// The section whose settings all others inherit (configparser, `DEFAULTSECT`); not `[default]`.
  private static let defaults = "DEFAULT"

  private func file() throws(ConfigurationError) -> ConfigurationFile {
    let inherited = positions[Self.defaults].map { sections[$0].settings } ?? [:]
    var finished: [ConfigurationFile.Section] = []
    for section in sections where section.name != Self.defaults {
      var settings: ConfigurationFile.Settings = [:]
      for (key, lines) in section.settings.merging(inherited, uniquingKeysWith: { own, _ in own }) {
        settings[key] = try value(of: lines)
      }
      finished.append(.init(name: section.name, settings: settings))
    }
    return ConfigurationFile(sections: finished)
  }

  /// A value that begins with a line break is a block of its own settings, one level deep.
  private func value(
    of lines: [ConfigurationLine]
  ) throws(ConfigurationError) -> ConfigurationFile.Value {
    guard let last = lines.lastIndex(where: { !$0.text.isEmpty }) else { return .text("") }
    let lines = lines[...last]
    guard lines.first?.text.isEmpty == true else {
      return .text(lines.map(\.text).joined(separator: "\n"))
    }
    var block: [String: String] = [:]
    for line in lines where !line.text.isEmpty {
      guard let (key, value) = line.blockSetting else {
        throw error(line.number, "stands in an indented block and has no =")
      }
      block[key] = String(value.text)
    }
    return .block(block)
  }

  private func error(_ line: Int, _ problem: String) -> ConfigurationError {
    ConfigurationError(.malformedFile, "\(path): line \(line) \(problem).")
  }
}
