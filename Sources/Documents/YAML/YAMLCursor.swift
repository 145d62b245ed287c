/// A value of a YAML text that people write by hand, and the place where it stands.
///
/// Readings that fail note the fault and return nil, so that reading goes on to the next one.
package struct YAMLCursor {
  package let value: Document
  private let steps: [DocumentPath.Step]
  private let reader: YAMLReader
  private let faults: FaultList

  /// A class, so that every cursor of a reading adds to the same list.
  package final class FaultList {
    fileprivate var unsorted: [YAMLFault] = []

    package init() {}

    /// All that were noted, in the order of the text.
    package var faults: [YAMLFault] {
      unsorted.sorted { ($0.line ?? 0, $0.problem) < ($1.line ?? 0, $1.problem) }
    }
  }

  /// The value of the whole text.
  package init(_ reader: YAMLReader, faults: FaultList) {
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

  package var line: Int { reader.position(of: DocumentPath(steps: steps)).line }

  /// How the value is called in messages.
  private var name: String {
    steps.isEmpty ? "the file" : DocumentPath(steps: steps).description
  }

  package func fault(_ problem: String) {
    faults.unsorted.append(YAMLFault(line: line, problem: "\(name) \(problem)"))
  }

  /// Notes that `kind` was expected and nil.
  package func expected<Value>(_ kind: String) -> Value? {
    fault("must be \(kind), not \(value.kind)")
    return nil
  }

  private func inner(_ value: Document, _ step: DocumentPath.Step) -> YAMLCursor {
    YAMLCursor(value: value, steps: steps + [step], reader: reader, faults: faults)
  }

  /// The members of an object of which only these names are known.
  package func members(known names: [String]) -> [String: YAMLCursor] {
    let members = namedValues()
    for (name, member) in members where !names.contains(name) {
      member.fault("is not known here; known are \(names.joined(separator: ", "))")
    }
    return members
  }

  /// The members of an object that may have any names.
  package func namedValues() -> [String: YAMLCursor] {
    guard let members = value.object else { return expected("a mapping") ?? [:] }
    return Dictionary(
      members.map { name, value in (name, inner(value, .member(name))) }
    ) { first, _ in first }
  }

  package func elements() -> [YAMLCursor] {
    guard let elements = value.array else { return expected("a list") ?? [] }
    return elements.enumerated().map { inner($1, .index($0)) }
  }

  /// A text that is not empty. A number or a boolean is none: it must be quoted.
  package func text() -> String? {
    guard let text = value.string else { return expected("a text (in quotes)") }
    guard !text.isEmpty else {
      fault("must not be empty")
      return nil
    }
    return text
  }

  /// What `parse` makes of a text; `problem` is the fault where that is nil.
  package func parsed<Value>(_ problem: String, _ parse: (String) -> Value?) -> Value? {
    guard let text = text() else { return nil }
    guard let value = parse(text) else {
      fault(problem)
      return nil
    }
    return value
  }

  /// A number from 0 to `maximum`.
  package func number(upTo maximum: Double = .infinity) -> Double? {
    guard let number = value.number?.double else { return expected("a number") }
    guard number >= 0, number <= maximum, number.isFinite else {
      fault(maximum.isFinite ? "must be from 0 to \(Int(maximum))" : "must be a number from 0 up")
      return nil
    }
    return number
  }

  /// A whole number from 0 to `maximum`.
  package func wholeNumber(upTo maximum: Int) -> Int? {
    guard let number = value.number else { return expected("a whole number") }
    guard let integer = number.integer, (0...maximum).contains(integer) else {
      fault("must be a whole number from 0 to \(maximum)")
      return nil
    }
    return integer
  }
}
