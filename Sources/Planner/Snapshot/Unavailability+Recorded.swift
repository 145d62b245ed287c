internal import PreflightModel

/// A refusal as a snapshot writes it: a word for its kind, then a colon and the message. After
/// `AccessDenied` the message begins with the action that is missing.
extension Unavailability {
  var recorded: String {
    switch kind {
    case .denied(let action):
      return "AccessDenied: \(action)" + (message.isEmpty ? "" : " \(message)")
    case .refused(let code): return text(code)
    case .badCredentials: return text("BadCredentials")
    case .throttled: return text("Throttled")
    case .notInRegion: return text("NotInRegion")
    case .unreachable: return text("Unreachable")
    case .malformed: return text("Malformed")
    case .noData: return text("NoData")
    case .notRecorded: return text("NotRecorded")
    }
  }

  init(recorded text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let message = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
    switch parts.first {
    case "AccessDenied"?:
      let words = message.split(separator: " ", maxSplits: 1)
      guard let action = words.first, Self.isAction(action) else {
        self.init(.refused(code: "AccessDenied"), message)
        return
      }
      self.init(.denied(action: String(action)), words.count > 1 ? String(words[1]) : "")
    case "BadCredentials"?: self.init(.badCredentials, message)
    case "Throttled"?: self.init(.throttled, message)
    case "NotInRegion"?: self.init(.notInRegion, message)
    case "Unreachable"?: self.init(.unreachable, message)
    case "Malformed"?: self.init(.malformed, message)
    case "NoData"?: self.init(.noData, message)
    case "NotRecorded"?: self.init(.notRecorded, message)
    case let code: self.init(.refused(code: String(code ?? "")), message)
    }
  }

  /// Whether it is the name of an IAM action, `service:Action`, and not a word of a message.
  private static func isAction(_ word: Substring) -> Bool {
    let names = word.split(separator: ":", omittingEmptySubsequences: false)
    return names.count == 2
      && names.allSatisfy { name in
        !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      }
  }

  private func text(_ word: String) -> String { message.isEmpty ? word : "\(word): \(message)" }
}
