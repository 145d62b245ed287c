internal import Documents

/// A stack as it is in the account, to compare a template with.
package struct DeployedStack: Hashable, Sendable {
  package let name: String
  let contents: Contents

  indirect enum Contents: Hashable, Sendable {
    case present(Present)
    /// AWS says that there is no such stack.
    case absent
    /// It could not be read: why, for the end of a sentence.
    case unread(String)
  }

  struct Present: Hashable, Sendable {
    /// The template with its macros expanded.
    let template: Document
    let parameters: [String: String]
    let accountID: String?
    /// The resources that exist, by logical id.
    let resources: [String: Resource]
    /// The stacks nested in it, by logical id.
    let nested: [String: DeployedStack]
  }

  struct Resource: Hashable, Sendable {
    let type: String
    let physicalID: String
  }

  /// A stack that nobody has asked AWS about yet.
  package static func unasked(_ name: String) -> DeployedStack {
    DeployedStack(name: name, contents: .unread("AWS was not asked"))
  }
}

extension DeployedStack.Present {
  /// All resources that exist, those of nested stacks too, by their addresses.
  func resources(prefix: String) -> [String: DeployedStack.Resource] {
    var all = Dictionary(uniqueKeysWithValues: resources.map { (prefix + $0.key, $0.value) })
    for (name, stack) in nested {
      guard case .present(let inner) = stack.contents else { continue }
      all.merge(inner.resources(prefix: "\(prefix)\(name)/")) { own, _ in own }
    }
    return all
  }

  /// The nested stack of a logical id.
  func nestedStack(_ name: String) -> DeployedStack.Present? {
    guard case .present(let stack)? = nested[name]?.contents else { return nil }
    return stack
  }

  /// Why a stack nested in it could not be read; nil when all were.
  var nestedRefusal: String? {
    for (_, stack) in nested.sorted(by: { $0.key < $1.key }) {
      switch stack.contents {
      case .unread(let why): return why
      case .present(let inner): if let why = inner.nestedRefusal { return why }
      case .absent: continue
      }
    }
    return nil
  }
}
