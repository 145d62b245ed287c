internal import Documents

/// The members of an object in a catalogue file.
struct CatalogMembers {
  let cursor: CatalogCursor

  subscript(name: String) -> CatalogCursor? {
    cursor.value[name].map {
      CatalogCursor(
        value: $0, path: "\(cursor.path)/\(name.jsonPointerToken)", faults: cursor.faults)
    }
  }

  /// The member, whose absence is a fault.
  func required(_ name: String) -> CatalogCursor? {
    if let member = self[name] { return member }
    cursor.fault("lacks \"\(name)\"")
    return nil
  }

  /// In the order of their names.
  var all: [(name: String, cursor: CatalogCursor)] {
    (cursor.value.object ?? [:]).keys.sorted().compactMap { name in
      self[name].map { (name, $0) }
    }
  }

  func elements(_ name: String) -> [CatalogCursor] { self[name]?.elements() ?? [] }
}

extension String {
  /// RFC 6901, section 3: `~` and `/` are written `~0` and `~1`.
  fileprivate var jsonPointerToken: String {
    reduce(into: "") { token, character in
      switch character {
      case "~": token += "~0"
      case "/": token += "~1"
      default: token.append(character)
      }
    }
  }
}
