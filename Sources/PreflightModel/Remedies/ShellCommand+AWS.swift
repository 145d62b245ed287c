internal import Documents

extension ShellCommand {
  /// What an option of an AWS CLI command is given.
  package enum OptionValue: Hashable, Sendable, ExpressibleByStringLiteral {
    /// For options that the CLI takes as text. An option that takes a list or a structure is given
    /// as JSON, because the CLI's shorthand gives `,`, `=`, `[` and `{` a meaning.
    case text(String)
    /// For options that take a list, one value.
    case list(String)
    /// For options that take a URL, which the CLI then sends as it is.
    case url(String)
    case number(Double)
    /// An option without a value.
    case flag

    package init(stringLiteral value: String) { self = .text(value) }
  }

  /// `aws SERVICE OPERATION --option=value … --region=REGION`, for versions 1 and 2 of the AWS CLI.
  ///
  /// Words that come from us are literals; what comes from AWS or a plan is only ever a value,
  /// joined to its option by `=` so that a leading `-` makes no option of it.
  package static func aws(
    _ service: StaticString, _ operation: StaticString,
    options: [(name: StaticString, value: OptionValue)], region: String?
  ) throws(ShellCommandError) -> ShellCommand {
    try aws(
      words: [service.description, operation.description],
      options: options.map { ($0.name.description, $0.value) }, region: region)
  }

  /// The same for words and options that are data of ours, `["ec2", "wait", "instance-terminated"]`.
  package static func aws(
    words: [String], options: [(name: String, value: OptionValue)], region: String?
  ) throws(ShellCommandError) -> ShellCommand {
    var arguments = ["aws"] + words
    for option in options {
      switch option.value {
      case .text(let text):
        arguments.append("--\(option.name)=\(try checked(text))")
      case .list(let text):
        arguments.append("--\(option.name)=\(try element(text))")
      case .url(let text):
        guard ["https://", "http://"].contains(where: { text.utf8.starts(with: $0.utf8) }) else {
          throw ShellCommandError(.loaded, value: text)
        }
        arguments.append("--\(option.name)=\(text)")
      case .number(let number):
        guard let digits = QuotaNumber(number).plain else {
          throw ShellCommandError(.notANumber, value: number.description)
        }
        arguments.append("--\(option.name)=\(digits)")
      case .flag:
        arguments.append("--\(option.name)")
      }
    }
    if let region { arguments.append("--region=\(try checked(region))") }
    return try ShellCommand(arguments)
  }

  /// A list of one: as it is when it is nothing but letters, digits and the marks of ids and ARNs,
  /// else as JSON.
  private static func element(_ value: String) throws(ShellCommandError) -> String {
    let isPlain = value.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
          || "-_.:/".unicodeScalars.contains($0))
    }
    return isPlain ? try checked(value) : "[\(value.jsonQuoted)]"
  }

  /// The value, unless the AWS CLI would take it for something else.
  ///
  /// The CLI replaces a value that begins with one of these by the content of the file or page,
  /// whatever the quoting; the last two in version 1 only. AWS CLI User Guide, "Load a parameter
  /// from a file"; `cli_follow_urlparam`. Compared byte by byte, since a combining mark after the
  /// prefix would make other characters of it.
  private static func checked(_ value: String) throws(ShellCommandError) -> String {
    guard !value.isEmpty else { throw ShellCommandError(.empty, value: value) }
    for prefix in ["file://", "fileb://", "http://", "https://"]
    where value.utf8.starts(with: prefix.utf8) {
      throw ShellCommandError(.loaded, value: value)
    }
    return value
  }
}
