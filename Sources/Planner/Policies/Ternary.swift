/// An answer that may be out of reach: yes, no, or not known.
///
/// Kleene's logic of three values: what one part decides alone is decided, whatever the parts that
/// are not known would say. So neither a yes nor a no is ever guessed.
enum Ternary: Hashable, Sendable {
  case no
  case unknown
  case yes

  init(_ value: Bool) { self = value ? .yes : .no }

  static prefix func ! (value: Ternary) -> Ternary {
    switch value {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  /// Yes when both are, no when one is not.
  func and(_ other: Ternary) -> Ternary {
    switch (self, other) {
    case (.no, _), (_, .no): .no
    case (.yes, .yes): .yes
    case (.unknown, _), (_, .unknown): .unknown
    }
  }

  /// Yes when one is, no when neither is.
  func or(_ other: Ternary) -> Ternary { !((!self).and(!other)) }
}

extension Sequence {
  /// Whether it holds for each element; yes for none at all.
  func all(_ holds: (Element) -> Ternary) -> Ternary {
    reduce(.yes) { $0.and(holds($1)) }
  }

  /// Whether it holds for one of the elements; no for none at all.
  func any(_ holds: (Element) -> Ternary) -> Ternary {
    reduce(.no) { $0.or(holds($1)) }
  }
}
