internal import Documents

/// A value of `headroom.yaml` and the place where it stands.
///
/// Readings that fail note the fault and return nil, so that reading goes on to the next one.
struct SettingCursor {
  let value: Document
  private let steps: [DocumentPath.Step]
  private let reader: YAMLReader
  private let faults: FaultList

  /// A class, so that every cursor of a reading adds to the same list.
  final class FaultList {
    fileprivate(set) var list: [ConfigurationFaults.Fault] = []
  }

  /// The value of the whole text.
  init(_ reader: YAMLReader, faults: FaultList) {
    self.init(value: reader.document, steps: [], reader: reader, faults: faults)
  }

  private init(
    value: Document, steps: [DocumentPath.Step], reader: YAMLReader, faults: FaultList
  ) {
    self.value = value
    self.steps = steps
    self.reader = reader
    self.faults = faults
  }

  var line: Int { reader.position(of: DocumentPath(steps: steps)).line }

  /// How the value is called in messages.
  private var name: String {
    steps.isEmpty ? "the file" : DocumentPath(steps: steps).description
  }

  func fault(_ problem: String) {
    faults.list.append(.init(line: line, problem: "\(name) \(problem)"))
  }

  /// Notes that `kind` was expected and nil.
  func expected<Value>(_ kind: String) -> Value? {
    fault("must be \(kind), not \(value.kind)")
    return nil
  }

  private func inner(_ value: Document, _ step: DocumentPath.Step) -> SettingCursor {
    SettingCursor(value: value, steps: steps + [step], reader: reader, faults: faults)
  }

  /// The members of an object of which only these names are known.
  func members(known names: [String]) -> [String: SettingCursor] {
    let members = namedValues()
    for (name, member) in members where !names.contains(name) {
      member.fault("is not known here; known are \(names.joined(separator: ", "))")
    }
    return members
  }

  /// The members of an object that may have any names.
  func namedValues() -> [String: SettingCursor] {
    guard let members = value.object else { return expected("a mapping") ?? [:] }
    return Dictionary(
      members.map { name, value in (name, inner(value, .member(name))) }
    ) { first, _ in first }
  }

  func elements() -> [SettingCursor] {
    guard let elements = value.array else { return expected("a list") ?? [] }
    return elements.enumerated().map { inner($1, .index($0)) }
  }

  /// A text that is not empty. A number or a boolean is none: it must be quoted.
  func text() -> String? {
    guard let text = value.string else { return expected("a text (in quotes)") }
    guard !text.isEmpty else {
      fault("must not be empty")
      return nil
    }
    return text
  }

  /// What `parse` makes of a text; `problem` is the fault where that is nil.
  func parsed<Value>(_ problem: String, _ parse: (String) -> Value?) -> Value? {
    guard let text = text() else { return nil }
    guard let value = parse(text) else {
      fault(problem)
      return nil
    }
    return value
  }

  /// A number from 0 to `maximum`.
  func number(upTo maximum: Double = .infinity) -> Double? {
    guard let number = value.number?.double else { return expected("a number") }
    guard number >= 0, number <= maximum, number.isFinite else {
      fault(maximum.isFinite ? "must be from 0 to \(Int(maximum))" : "must be a number from 0 up")
      return nil
    }
    return number
  }
}
