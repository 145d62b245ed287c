internal import Documents

/// A value of a catalogue file and the place where it stands.
///
/// Readings that fail note the fault and return nil, so that reading goes on to the next one.
struct CatalogCursor {
  let value: Document
  let path: String
  let faults: CatalogFaults

  func fault(_ reason: String) {
    faults.add(path, reason)
  }

  func string() -> String? {
    guard let text = value.string else { return expected("a string") }
    guard !text.isEmpty else {
      fault("must not be empty")
      return nil
    }
    return text
  }

  func bool() -> Bool? {
    guard let bool = value.bool else { return expected("true or false") }
    return bool
  }

  /// A finite number that is not negative.
  func amount() -> Double? {
    guard let number = value.number else { return expected("a number") }
    guard number.double.isFinite, number.double >= 0 else {
      fault("must be a number from 0 up")
      return nil
    }
    return number.double
  }

  func positive() -> Double? {
    guard let number = amount() else { return nil }
    guard number > 0 else {
      fault("must be more than 0")
      return nil
    }
    return number
  }

  func elements() -> [CatalogCursor] {
    guard let elements = value.array else {
      fault("must be a list, not \(value.kind)")
      return []
    }
    return elements.enumerated().map { index, element in
      CatalogCursor(value: element, path: "\(path)/\(index)", faults: faults)
    }
  }

  /// The value itself as the only element, unless it is a list.
  func oneOrMore() -> [CatalogCursor] {
    value.array == nil ? [self] : elements()
  }

  /// The members of an object of which only these names are known.
  func object(_ known: String...) -> CatalogMembers? {
    guard let members = value.object else { return expected("an object") }
    for name in members.keys.sorted() where !known.contains(name) {
      fault(
        "has an unknown member \"\(name)\"; known are \(known.sorted().joined(separator: ", "))")
    }
    return CatalogMembers(cursor: self)
  }

  /// A path into documents that may name several values only where that is `plural`.
  func documentPath(plural: Plurality = .either) -> DocumentPath? {
    guard let text = string() else { return nil }
    let parsed: DocumentPath
    do {
      parsed = try DocumentPath(text)
    } catch {
      fault("\(error)")
      return nil
    }
    switch plural {
    case .never where parsed.isPlural:
      fault("must name one value, so \"[]\" must not stand in it")
      return nil
    case .always where !parsed.isPlural:
      fault("must name the elements of a list, so \"[]\" must stand in it")
      return nil
    case .never, .always, .either:
      return parsed
    }
  }

  enum Plurality {
    case never
    case always
    case either
  }

  private func expected<Value>(_ kind: String) -> Value? {
    fault("must be \(kind), not \(value.kind)")
    return nil
  }
}
