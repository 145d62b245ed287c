/// Why no report can be written in a format; a matter of wrong flags, `ExitStatus.wrongFlags`.
package enum ReportFormatError: Error, Hashable, Sendable {
  /// Promised, and not there yet.
  case notBuilt(name: String)
  case unknown(name: String)
}

extension ReportFormatError: CustomStringConvertible {
  package var description: String {
    let formats = ReportFormat.allCases.map(\.rawValue).joined(separator: " or ")
    return switch self {
    case .notBuilt(let name): "The format \(name) is not built yet; use \(formats)."
    case .unknown(let name): "There is no format \"\(TerminalText(name))\"; use \(formats)."
    }
  }
}
