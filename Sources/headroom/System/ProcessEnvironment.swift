internal import Glibc

enum ProcessEnvironment {
  /// The variables of this process; `HOME` is the user's home directory when it is not set.
  static let variables: [String: String] = {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee.map({ String(cString: $0) }) {
      if let equals = text.firstIndex(of: "="), equals > text.startIndex {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      entry += 1
    }
    if variables["HOME"] == nil, let user = getpwuid(getuid()), let home = user.pointee.pw_dir {
      variables["HOME"] = String(cString: home)
    }
    return variables
  }()
}
