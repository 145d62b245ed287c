/// Paths in `AWS_CONFIG_FILE` and `AWS_SHARED_CREDENTIALS_FILE`, with `$VARIABLE`s and then a
/// leading `~` replaced (botocore, configloader.py, `raw_config_parse`).
enum PathExpansion {
  /// A variable that is not set, and `~name`, stay as they are.
  static func expand(_ path: String, environment: Environment) -> String {
    let expanded = replaceVariables(in: path, environment: environment)
    guard expanded.hasPrefix("~"), let home = environment.nonEmpty("HOME") else { return expanded }
    let rest = expanded.dropFirst()
    guard rest.isEmpty || rest.hasPrefix("/") else { return expanded }
    let directory = home.hasSuffix("/") ? String(home.dropLast()) : home
    return directory.isEmpty && rest.isEmpty ? "/" : directory + rest
  }

  private static func replaceVariables(in path: String, environment: Environment) -> String {
    var result = ""
    var rest = Substring(path)
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[dollar...]
      guard let (name, length) = variable(at: rest), let value = environment[name] else {
        result += "$"
        rest = rest.dropFirst()
        continue
      }
      result += value
      rest = rest.dropFirst(length)
    }
    return result + rest
  }

  /// The name that a text beginning with `$` starts with, and how many characters spell it.
  private static func variable(at text: Substring) -> (name: String, length: Int)? {
    let body = text.dropFirst()
    if body.hasPrefix("{") {
      guard let end = body.firstIndex(of: "}") else { return nil }
      let name = body[..<end].dropFirst()
      return (String(name), name.count + 3)
    }
    let name = body.prefix { $0 == "_" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return name.isEmpty ? nil : (String(name), name.count + 1)
  }
}
